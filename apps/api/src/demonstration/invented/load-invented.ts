import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../platform/access/actor.ts';
import { WhoAsks } from '../../platform/access/who-asks.ts';
import { Database } from '../../platform/connections/database.ts';
import { LoadInventedDossiers } from './load-dossiers.ts';
import { LoadInventedLists, type OnStep } from './load-lists.ts';
import { LoadInventedRecourse } from './load-recourse.ts';
import { LoadInventedRound } from './load-round.ts';

const home = 'verviers-dison';
const team = {
  coordinator: 'coordination@etabli.example',
  worker: 'accompagnement@etabli.example',
  employer: 'employeur@etabli.example',
} as const;

/** What is invented on top of what is known: people, activities, and what a team has done with them. */
@Injectable()
export class LoadInvented {
  constructor(
    private readonly database: Database,
    private readonly whoAsks: WhoAsks,
    private readonly lists: LoadInventedLists,
    private readonly recourse: LoadInventedRecourse,
    private readonly dossiers: LoadInventedDossiers,
    private readonly round: LoadInventedRound,
  ) {}

  /** Answers false when there is nobody to act, or when all of it is there. */
  async load(onStep: OnStep = () => undefined): Promise<boolean> {
    const coordinator = await this.personOf(team.coordinator);
    const worker = await this.personOf(team.worker);
    const employer = await this.personOf(team.employer);
    if (!coordinator || !worker || !employer) {
      return false;
    }
    const [territory]: { id: string; zones: string[]; is_done: boolean }[] =
      await this.database.read(coordinator, (tx) =>
        tx.query(
          `select t.id, array(select z.name from territory_zones z where z.territory_id = t.id
               order by z.position) as zones,
             (select count(*) from hirings h where h.territory_id = t.id) >= 3 as is_done
           from territories t where t.code = $1`,
          [home],
        ),
      );
    if (!territory || territory.is_done) {
      return false;
    }
    const place = { territoryId: territory.id, zones: territory.zones };
    const acting = { ...place, coordinator, worker, employer };
    await this.lists.load(acting, onStep);
    await this.recourse.load(acting);
    await this.dossiers.load(acting);
    await this.round.load(acting);
    return true;
  }

  private async personOf(email: string): Promise<PersonActor | null> {
    const operator = { kind: 'operator', name: 'demonstration' } as const;
    const [account]: { id: string }[] = await this.database.as(operator, (tx) =>
      tx.query('select id from accounts where email = $1', [email]),
    );
    return account ? this.whoAsks.person(account.id) : null;
  }
}
