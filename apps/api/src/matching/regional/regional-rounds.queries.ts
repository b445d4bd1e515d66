import { hideSmallCounts } from '@etabli/domain/matching/hide-small-counts';
import { regionalProgress } from '@etabli/domain/matching/regional-progress';
import { roundsRunIn } from '@etabli/domain/matching/rounds-run-in';
import { territoryStates } from '@etabli/domain/territories/territory-lifecycle';
import type { RegionalRoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Database } from '../../platform/connections/database.ts';
import { refuse } from '../../platform/http/refusal.ts';
import type {
  RegionalRoundListView,
  RegionalRoundPartView,
  RegionalRoundRowView,
  RegionalRoundView,
} from './regional-round-view.dto.ts';

type Row = Omit<RegionalRoundRowView, 'requestedAt' | 'finishedAt' | 'progress'> & {
  requestedAt: Date;
  finishedAt: Date | null;
  parts: Pick<RegionalRoundPartView, 'state' | 'done' | 'total'>[];
};

const columns = `g.id, g.number, g.state, g.version, g.assessed_on::text as "assessedOn",
  g.requested_at as "requestedAt", g.finished_at as "finishedAt", a.name as "requestedBy",
  (select coalesce(jsonb_agg(jsonb_build_object('state', p.state, 'done', p.done, 'total', p.total)), '[]')
   from regional_round_parts p where p.regional_round_id = g.id) as parts`;

const shown = ({ requestedAt, finishedAt, parts, ...row }: Row): RegionalRoundRowView => ({
  ...row,
  requestedAt: requestedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  progress: regionalProgress(parts),
});

const none = { placed: 0, unplaced: 0, excluded: 0 };
type Shown = NonNullable<RegionalRoundPartView['counts']>;
/** As it is kept, with the least figure that the rules of the territory let be shown. */
type PartRow = Omit<RegionalRoundPartView, 'counts'> & {
  counts: (typeof none & { held: number }) | null;
  leastShown: number | null;
};

@Injectable()
export class RegionalRoundsQueries {
  constructor(
    private readonly database: Database,
    private readonly wall: FirstWall,
  ) {}

  /** The newest first, with how far each is. */
  list(actor: PersonActor): Promise<RegionalRoundListView> {
    this.wall.allowEverywhere(actor, 'matching.read-region');
    const mayRun = this.wall.visibleTo(actor, 'matching.run-region') === null;
    return this.database.read(actor, async (tx) => {
      const rows: Row[] = await tx.query(
        `select ${columns} from regional_rounds g left join accounts a on a.id = g.requested_by
         order by g.number desc limit 50`,
      );
      return { items: rows.map(shown), choices: mayRun ? await choicesOf(tx) : [], mayRun };
    });
  }

  /** Territory by territory: figures, and a way to the round for who may look into it. */
  get(actor: PersonActor, id: RegionalRoundId): Promise<RegionalRoundView> {
    this.wall.allowEverywhere(actor, 'matching.read-region');
    return this.database.read(actor, async (tx) => {
      const [row]: Row[] = await tx.query(
        `select ${columns} from regional_rounds g left join accounts a on a.id = g.requested_by
         where g.id = $1`,
        [id],
      );
      if (!row) {
        throw refuse.notFound('shared.not-found');
      }
      const kept = await partsOf(tx, id);
      const parts = kept.map((part) => this.shown(actor, part));
      const counts = parts.reduce((sum, part) => added(sum, part.counts ?? none), none);
      const least = kept.flatMap(({ leastShown }) => leastShown ?? []);
      const leastShown = least.length > 0 ? Math.max(...least) : null;
      const mayRun = this.wall.visibleTo(actor, 'matching.run-region') === null;
      return { ...shown(row), parts, counts, leastShown, mayRun };
    });
  }

  /** The way to the round for who may look into it; of small figures as much as tells of nobody. */
  private shown(
    actor: PersonActor,
    { leastShown, counts, ...part }: PartRow,
  ): RegionalRoundPartView {
    const mayLook = this.wall.reaches(actor, 'matching.read', part.territory.id);
    return {
      ...part,
      counts: counts && hideSmallCounts(withHeld(counts), leastShown),
      roundId: mayLook ? part.roundId : null,
    };
  }
}

const partsOf = (tx: EntityManager, id: RegionalRoundId): Promise<PartRow[]> =>
  tx.query(
    `select jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name) as territory, p.state,
       p.step, p.done, p.total, p.failure, p.counts, p.round_id as "roundId",
       (select max((v.rules #>> '{matching,groups,value,leastShown}')::int)
         from programme_versions v where v.programme_code = t.programme_code) as "leastShown"
     from regional_round_parts p join territories t on t.id = p.territory_id
     where p.regional_round_id = $1 order by t.name, t.id`,
    [id],
  );

const withHeld = ({ placed, held, unplaced, excluded }: NonNullable<PartRow['counts']>) => ({
  placed: placed + held,
  unplaced,
  excluded,
});

const added = (a: typeof none, b: Shown): typeof none => ({
  placed: a.placed + (b.placed ?? 0),
  unplaced: a.unplaced + (b.unplaced ?? 0),
  excluded: a.excluded + (b.excluded ?? 0),
});

const choicesOf = (tx: EntityManager): Promise<RegionalRoundListView['choices']> =>
  tx.query('select id, code, name from territories where state = any ($1) order by name, id', [
    territoryStates.filter(roundsRunIn),
  ]);
