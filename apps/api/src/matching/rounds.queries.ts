import type { RoundId, TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { getFilesTerritory } from '../beneficiaries/beneficiaries.queries.ts';
import { FileReads } from '../beneficiaries/file-reads.queries.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Database } from '../platform/connections/database.ts';
import { refuse } from '../platform/http/refusal.ts';
import { compareWithBefore } from './compare-rounds.ts';
import { listRoundPeople } from './list-round-people.ts';
import { purposeIn } from './read-purpose.ts';
import { RoundRow } from './round.entity.ts';
import type { ListRoundPeopleInput } from './round-input.dto.ts';
import type { RoundListView, RoundPeopleView, RoundRowView, RoundView } from './round-view.dto.ts';

const columns = `r.id, r.territory_id as "territoryId", r.number, r.state, r.version,
  r.assessed_on::text as "assessedOn", r.requested_at as "requestedAt", r.finished_at as "finishedAt",
  exists (select 1 from round_people p join beneficiaries b on b.id = p.beneficiary_id
    where p.round_id = r.id and b.is_demonstration) as "isDemonstration",
  a.name as "requestedBy", r.rules_version as "rulesVersion", r.step, r.done, r.total, r.failure,
  case when r.digest is not null then (select jsonb_build_object(
      'placed', count(*) filter (where p.standing = 'placed'),
      'held', count(*) filter (where p.standing = 'held'),
      'unplaced', count(*) filter (where p.standing = 'unplaced'),
      'excluded', count(*) filter (where p.standing = 'excluded'))
    from round_people p where p.round_id = r.id) end as counts`;

type Row = Omit<RoundRowView, 'requestedAt' | 'finishedAt'> & {
  requestedAt: Date;
  finishedAt: Date | null;
};

const shown = ({ requestedAt, finishedAt, ...row }: Row): RoundRowView => ({
  ...row,
  requestedAt: requestedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
});

@Injectable()
export class RoundsQueries {
  constructor(
    private readonly database: Database,
    private readonly reads: FileReads,
    private readonly wall: FirstWall,
  ) {}

  /** The rounds of a territory, the newest first: figures, and nobody by name but who asked. */
  list(actor: PersonActor, territoryId: TerritoryId): Promise<RoundListView> {
    this.wall.allow(actor, 'matching.read', territoryId);
    return this.database.read(actor, async (tx) => {
      await getFilesTerritory(tx, territoryId);
      const rows: Row[] = await tx.query(
        `select ${columns} from rounds r left join accounts a on a.id = r.requested_by
         where r.territory_id = $1 order by r.number desc limit 100`,
        [territoryId],
      );
      return {
        items: rows.map(shown),
        mayRun: this.wall.reaches(actor, 'matching.run', territoryId),
      };
    });
  }

  get(actor: PersonActor, id: RoundId): Promise<RoundView> {
    return this.database.read(actor, async (tx) => {
      const round = await this.getRound(tx, actor, id);
      const [row]: Row[] = await tx.query(
        `select ${columns} from rounds r left join accounts a on a.id = r.requested_by where r.id = $1`,
        [id],
      );
      const { territoryId, engine, digest, result, instance } = round;
      return {
        ...shown(row as Row),
        engine,
        digest,
        score: result?.score ?? null,
        aims: instance?.tiers ? [...instance.tiers] : null,
        activities: await activitiesOf(tx, round),
        comparison: await compareWithBefore(tx, round),
        mayRun: this.wall.reaches(actor, 'matching.run', territoryId),
        mayDecide: this.wall.reaches(actor, 'matching.decide', territoryId),
      };
    });
  }

  /** Who is proposed what, who is not, who was out of it, and why: a page by wait, the longest first. */
  people(actor: PersonActor, id: RoundId, asked: ListRoundPeopleInput): Promise<RoundPeopleView> {
    return this.reads.read(
      actor,
      async (tx) => {
        await this.getRound(tx, actor, id);
        const answer = await listRoundPeople(tx, { ...asked, roundId: id });
        return { answer, of: answer.items.map(({ person }) => person.id) };
      },
      purposeIn(this.wall, actor),
    );
  }

  private async getRound(tx: EntityManager, actor: PersonActor, id: RoundId): Promise<RoundRow> {
    const round = await tx.findOneBy(RoundRow, { id });
    if (!round || !this.wall.reaches(actor, 'matching.read', round.territoryId)) {
      throw refuse.notFound('shared.not-found');
    }
    return round;
  }
}

/** The activities of a round as its instance had them, with how many of their posts it filled. */
async function activitiesOf(
  tx: EntityManager,
  { id, instance, result }: RoundRow,
): Promise<RoundView['activities']> {
  const ids = (instance?.activities.id ?? []).map(String);
  if (!instance || !result || ids.length === 0) {
    return [];
  }
  const rows: Omit<RoundView['activities'][number], 'posts' | 'taken'>[] = await tx.query(
    `select a.id, a.code, a.name, (select min(p.waiting_months) from proposals p
       where p.round_id = $2 and p.activity_id = a.id) as "leastMonths"
     from activities a where a.id = any ($1) order by a.name, a.id`,
    [ids, id],
  );
  return rows.map((row) => {
    const index = ids.indexOf(row.id);
    return {
      ...row,
      posts: instance.activities.posts[index] ?? 0,
      taken: result.match.filter((activity) => activity === index).length,
    };
  });
}
