import { changesBetween } from '@etabli/domain/non-competition/changes-between';
import type { ActivityId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActivityRow } from '../../activities/activity.entity.ts';
import { clearanceOf } from '../../activities/clearance-in-force.queries.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Database } from '../../platform/connections/database.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { countEnterpriseLists } from '../lists/enterprise-lists.queries.ts';
import type { LastCheckView } from './check.dto.ts';
import { checkHead, checkView, rulesOf } from './check-view.ts';
import type {
  DossierListView,
  DossierView,
  ListDossiersInput,
  TryOutInput,
} from './dossier.dto.ts';
import { isOtherDraft } from './draft-of.ts';
import { findCheck, findWholeCheck, resultOf, type WholeCheck } from './last-check.ts';
import { findOpenReview } from './open-review.ts';
import { unpackFacts } from './pack-facts.ts';
import { tryOut } from './try-out.ts';

type Earlier = DossierView['earlier'][number] & { runAt: Date };

@Injectable()
export class DossiersQueries {
  constructor(
    private readonly database: Database,
    private readonly wall: FirstWall,
  ) {}

  /** The dossier of an activity, with what somebody tries out, where something is. */
  get(actor: PersonActor, id: ActivityId, tried: TryOutInput = {}): Promise<DossierView> {
    return this.database.read(actor, (tx) => this.view(tx, actor, id, tried));
  }

  /** The last check in short, without those who were found. */
  last(actor: PersonActor, id: ActivityId): Promise<LastCheckView> {
    return this.database.read(actor, async (tx) => {
      const activity = await this.getActivity(tx, actor, id);
      const check = await findCheck(tx, id);
      return {
        check:
          check &&
          (await checkHead(tx, check, isOtherDraft(activity, await unpackFacts(check.facts)))),
      };
    });
  }

  /** What the last check found, what changed, what is to be looked at again. */
  private async view(
    tx: EntityManager,
    actor: PersonActor,
    id: ActivityId,
    tried: TryOutInput,
  ): Promise<DossierView> {
    const activity = await this.getActivity(tx, actor, id);
    const { name, purpose, code, state, offer, isDemonstration, version, territoryId } = activity;
    const [territory] = await tx.query('select id, name from territories where id = $1', [
      territoryId,
    ]);
    const last = await findWholeCheck(tx, id);
    const shown = last && tryOut(last.facts, last.result, tried);
    const earlier: Earlier[] = await tx.query(
      `select number, cause, run_at as "runAt", extract_number as extract, signal from checks
       where activity_id = $1 order by number desc offset 1 limit 50`,
      [id],
    );
    return {
      activity: {
        ...{ id, name, purpose, code, territory, state, version, isDemonstration },
        hasOffer: offer !== null,
      },
      check:
        last &&
        shown &&
        (await checkView(tx, last.check, shown, isOtherDraft(activity, last.facts))),
      offer: shown?.offer ?? null,
      whatIf: shown?.whatIf ?? null,
      changes: last && (await changesSince(tx, last)),
      earlier: earlier.map((one) => ({ ...one, runAt: one.runAt.toISOString() })),
      review: await findOpenReview(tx, id, actor.today),
      mayCheck: this.wall.reaches(actor, 'non-competition.check', territoryId),
      maySettle: this.wall.reaches(actor, 'non-competition.decide', territoryId),
    };
  }

  private async getActivity(
    tx: EntityManager,
    actor: PersonActor,
    id: ActivityId,
  ): Promise<ActivityRow> {
    const activity = await tx.findOneBy(ActivityRow, { id });
    if (!activity || !this.wall.reaches(actor, 'non-competition.read', activity.territoryId)) {
      throw refuse.notFound('shared.not-found');
    }
    return activity;
  }

  /**
   * The activities of one or all territories that the asker sees, with how their checks stand: first what is to be
   * looked at again, and what lies before the committee.
   */
  list(actor: PersonActor, { territory, limit }: ListDossiersInput): Promise<DossierListView> {
    const visible = this.wall.visibleTo(actor, 'non-competition.read');
    return this.database.read(actor, async (tx) => {
      const [current]: NonNullable<DossierListView['extract']>[] = await tx.query(
        `select number, snapshot_on::text as "snapshotOn",
           notes @> '[{"code": "invented"}]' as "isInvented"
         from register_extracts where state = 'current'`,
      );
      const rows: (DossierListView['items'][number] & { runAt: Date | null })[] = await tx.query(
        `select a.id, a.name, jsonb_build_object('id', t.id, 'name', t.name) as territory, a.state,
           a.offer is not null as "hasOffer", a.is_demonstration as "isDemonstration",
           case when c.id is not null then jsonb_build_object('number', c.number, 'signal', c.signal,
             'extract', c.extract_number,
             'directCompetitors', c.result -> 'directCompetitors') end as check,
           c.run_at as "runAt", k.number is not null as "isCleared",
           exists (select 1 from clearance_reviews r where r.activity_id = a.id
             and r.clearance = k.number and r.settled_at is null) as "isToReview"
         from activities a join territories t on t.id = a.territory_id
         left join ${clearanceOf} k on true
         left join lateral (select * from checks c where c.activity_id = a.id
           order by c.number desc limit 1) c on true
         where ($2::uuid[] is null or a.territory_id = any ($2))
           and ($3::uuid is null or a.territory_id = $3) and a.state <> 'closed'
         order by exists (select 1 from clearance_reviews r where r.activity_id = a.id
             and r.clearance = k.number and r.settled_at is null) desc,
           (a.state = 'non_competition_running') desc, c.id is null, app.fold(a.name), a.id
         limit $4`,
        [actor.today, visible, territory ?? null, limit],
      );
      return {
        extract: current ?? null,
        lists: await countEnterpriseLists(tx, territory ? seen(territory, visible) : visible),
        items: rows.map(({ runAt, check, ...row }) => ({
          ...row,
          check: check && runAt ? { ...check, runAt: runAt.toISOString() } : null,
        })),
      };
    });
  }
}

/** One territory, as far as the asker sees it. */
const seen = (territory: string, visible: readonly string[] | null) =>
  visible === null || visible.includes(territory) ? [territory] : [];

async function changesSince(
  tx: EntityManager,
  { check, result }: WholeCheck,
): Promise<DossierView['changes']> {
  const [found]: { number: number }[] = await tx.query(
    `select number from checks where activity_id = $1 and number < $2 and extract_number <> $3
     order by number desc limit 1`,
    [check.activityId, check.number, check.extractNumber],
  );
  const before = found ? await findCheck(tx, check.activityId, found.number) : null;
  if (!before) {
    return null;
  }
  const { signal, came, went, exposure, hasOtherRules } = changesBetween(
    await resultOf(tx, before),
    result,
  );
  return {
    since: {
      number: before.number,
      extract: before.extractNumber,
      snapshotOn: before.snapshotOn,
    },
    rules: hasOtherRules
      ? { before: await rulesOf(tx, before), after: await rulesOf(tx, check) }
      : null,
    ...{ signal, came, went, exposure },
  };
}
