import type { RoundId, TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { getFilesTerritory } from '../beneficiaries/beneficiaries.queries.ts';
import { FileReads } from '../beneficiaries/file-reads.queries.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Database } from '../platform/connections/database.ts';
import { compareWithBefore } from './compare-rounds.ts';
import { listRoundPeople } from './list-round-people.ts';
import { purposeIn } from './read-purpose.ts';
import type { ListRoundPeopleInput } from './round-input.dto.ts';
import type { RoundListView, RoundPeopleView, RoundRowView, RoundView } from './round-view.dto.ts';
import { getRoundToRead } from './stored-round.ts';

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
      const round = await getRoundToRead(tx, this.wall, actor, id);
      const plan = await tellPlan(tx, id);
      const [row]: Row[] = await tx.query(
        `select ${columns} from rounds r left join accounts a on a.id = r.requested_by where r.id = $1`,
        [id],
      );
      const { territoryId, engine, digest } = round;
      return {
        ...shown(row as Row),
        engine,
        digest,
        score: plan?.score ?? null,
        aims: plan?.aims ?? null,
        activities: plan ? await activitiesOf(tx, id, plan) : [],
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
        await getRoundToRead(tx, this.wall, actor, id);
        const answer = await listRoundPeople(tx, { ...asked, roundId: id });
        return { answer, of: answer.items.map(({ person }) => person.id) };
      },
      purposeIn(this.wall, actor),
    );
  }
}

type Plan = {
  activities: string[];
  posts: number[];
  match: number[];
  score: NonNullable<RoundView['score']>;
  aims: RoundView['aims'];
};

/** What the page tells of a plan, without the pairs that it was chosen from. */
async function tellPlan(tx: EntityManager, id: RoundId): Promise<Plan | undefined> {
  const [plan]: Plan[] = await tx.query(
    `select coalesce(instance #> '{activities,id}', '[]') as activities,
       instance #> '{activities,posts}' as posts, instance -> 'tiers' as aims,
       result -> 'match' as match, result -> 'score' as score
     from rounds where id = $1 and instance is not null and result is not null`,
    [id],
  );
  return plan;
}

/** The activities of a round as its instance had them, with how many of their posts it filled. */
async function activitiesOf(
  tx: EntityManager,
  id: RoundId,
  { activities: ids, posts, match }: Plan,
): Promise<RoundView['activities']> {
  const rows: Omit<RoundView['activities'][number], 'posts' | 'taken'>[] = await tx.query(
    `select a.id, a.code, a.name, least.months as "leastMonths"
     from activities a left join (select activity_id, min(waiting_months) as months
       from proposals where round_id = $2 group by activity_id) least on least.activity_id = a.id
     where a.id = any ($1) order by a.name, a.id`,
    [ids, id],
  );
  return rows.map((row) => {
    const index = ids.indexOf(row.id);
    return {
      ...row,
      posts: posts[index] ?? 0,
      taken: match.filter((activity) => activity === index).length,
    };
  });
}
