import { standingOf } from '@etabli/domain/non-competition/clearance-standing';
import { moveAfterWithdrawal } from '@etabli/domain/non-competition/move-after';
import type { ActivityId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import {
  loadActivity,
  moveActivity,
  refuseIfActivityChanged,
} from '../activities/activity.changes.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import type { ClearanceListView, WithdrawClearanceInput } from './clearance.dto.ts';
import { ClearanceRow } from './clearance.entity.ts';
import { ClearancesQueries } from './clearances.queries.ts';
import { clearancesOf, writeClearance } from './write-clearance.ts';

@Injectable()
export class WithdrawClearance {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly queries: ClearancesQueries,
  ) {}

  /** Takes a decision back from today on: what it let run goes to review, unless another one holds. */
  async withdraw(
    actor: PersonActor,
    { id, number }: { id: ActivityId; number: number },
    { motive, version }: WithdrawClearanceInput,
  ): Promise<ClearanceListView> {
    return this.acts.run(actor, async (tx) => {
      const activity = await loadActivity(tx, id);
      this.wall.allow(actor, 'non-competition.decide', activity.territoryId);
      const known = await clearancesOf(tx, id);
      const clearance = known.find((one) => one.number === number);
      if (!clearance) {
        throw refuse.notFound('shared.not-found');
      }
      const standing = standingOf(clearance, known, actor.today);
      await refuseIfActivityChanged(tx, activity, {
        version,
        fields: [{ field: 'decision', before: standing, after: 'withdrawn' }],
      });
      if (standing !== 'in_force' && standing !== 'upcoming') {
        throw refuse.conflict('non-competition.not-in-force', { standing });
      }
      Object.assign(clearance, { withdrawnOn: actor.today, withdrawalMotive: motive });
      const { withdrawnOn, withdrawalMotive } = clearance;
      await tx.update(ClearanceRow, { id: clearance.id }, { withdrawnOn, withdrawalMotive });
      await writeClearance(tx, actor, activity, { kind: 'withdrawn', clearance });
      const toState = moveAfterWithdrawal(activity.state, known, actor.today);
      if (toState !== null) {
        await moveActivity(tx, actor, activity, {
          kind: 'clearance_withdrawn',
          permission: 'non-competition.decide',
          effectiveOn: actor.today,
          reason: motive,
          toState,
          facts: { clearance: number },
        });
      }
      return this.queries.view(tx, actor, id);
    });
  }
}
