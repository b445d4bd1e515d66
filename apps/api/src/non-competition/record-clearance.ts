import { randomUUID } from 'node:crypto';
import { clearanceInForce } from '@etabli/domain/non-competition/clearance';
import { decisionFaults } from '@etabli/domain/non-competition/decision-faults';
import { isDecidable, moveAfterDecision } from '@etabli/domain/non-competition/move-after';
import type { ActivityId } from '@etabli/domain/values/ids';
import { comparePlainDates, type PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  loadActivity,
  moveActivity,
  refuseIfActivityChanged,
} from '../activities/activity.changes.ts';
import type { ActivityRow } from '../activities/activity.entity.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { roleFor } from '../platform/access/role-for.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import type { ClearanceListView, RecordClearanceInput } from './clearance.dto.ts';
import { ClearanceRow } from './clearance.entity.ts';
import { ClearancesQueries } from './clearances.queries.ts';
import { clearancesOf, writeClearance } from './write-clearance.ts';

@Injectable()
export class RecordClearance {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly queries: ClearancesQueries,
  ) {}

  /** Writes down what the committee decided about an activity, and moves the activity with it. */
  async record(
    actor: PersonActor,
    id: ActivityId,
    input: RecordClearanceInput,
  ): Promise<ClearanceListView> {
    return this.acts.run(actor, async (tx) => {
      const activity = await loadActivity(tx, id);
      this.wall.allow(actor, 'non-competition.decide', activity.territoryId);
      const { version, ...decided } = input;
      const known = await clearancesOf(tx, id);
      const before = clearanceInForce(known, actor.today)?.decision ?? null;
      await refuseIfActivityChanged(tx, activity, {
        version,
        fields: [{ field: 'decision', before, after: decided.decision }],
      });
      this.decide(activity, decided, { today: actor.today, last: known.at(-1) });
      const clearance = Object.assign(new ClearanceRow(), {
        ...decided,
        id: randomUUID(),
        territoryId: activity.territoryId,
        activityId: id,
        number: (known.at(-1)?.number ?? 0) + 1,
        withdrawnOn: null,
        withdrawalMotive: null,
        accountId: actor.id,
        role: roleFor(actor, 'non-competition.decide', activity.territoryId),
      });
      await tx.insert(ClearanceRow, clearance);
      await writeClearance(tx, actor, activity, { kind: 'recorded', clearance });
      await this.follow(tx, actor, activity, clearance);
      return this.queries.view(tx, actor, id);
    });
  }

  private decide(
    { state }: ActivityRow,
    decided: Omit<RecordClearanceInput, 'version'>,
    { today, last }: { today: PlainDate; last: ClearanceRow | undefined },
  ): void {
    if (!isDecidable(state)) {
      throw refuse.conflict('non-competition.not-decidable', { state });
    }
    const faults = decisionFaults(decided, { today, lastDecidedOn: last?.decidedOn ?? null });
    if (faults.length > 0) {
      throw refuse.invalid(
        'shared.check-the-form',
        { count: faults.length },
        faults.map(({ field, ...fault }) => ({ path: field, ...fault })),
      );
    }
  }

  private async follow(
    tx: EntityManager,
    actor: PersonActor,
    activity: ActivityRow,
    clearance: ClearanceRow,
  ): Promise<void> {
    const toState = moveAfterDecision(activity.state, clearance, actor.today);
    if (toState !== null) {
      const { decidedOn, number, motive } = clearance;
      await moveActivity(tx, actor, activity, {
        kind: 'clearance_recorded',
        permission: 'non-competition.decide',
        // A step follows the one before it, even where the decision is older.
        effectiveOn:
          comparePlainDates(decidedOn, activity.stateSince) < 0 ? activity.stateSince : decidedOn,
        reason: motive,
        toState,
        facts: { clearance: number },
      });
    }
  }
}
