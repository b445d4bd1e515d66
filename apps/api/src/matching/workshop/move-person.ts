import type { RoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { followGesture } from './follow-gesture.ts';
import type { MovePersonInput } from './gesture-input.dto.ts';
import type { GestureReceipt } from './gesture-view.dto.ts';
import { addGesture, hinder, loadForGesture } from './gestures.changes.ts';
import { weighMove } from './weigh-move.ts';

@Injectable()
export class MovePerson {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /**
   * Moves somebody by hand on top of a computed round, to an activity or to none. The others follow as
   * they were weighed; the plan of the round stays as it was proved. Where somebody who waits longer is
   * passed over, a coded reason and words are asked.
   */
  async move(
    actor: PersonActor,
    id: RoundId,
    { beneficiaryId: person, activityId: to, reasonCode, reason, version }: MovePersonInput,
  ): Promise<GestureReceipt> {
    return this.acts.run(actor, async (tx) => {
      const byHand = await loadForGesture(tx, this.wall, actor, { id, version });
      const weighed = await weighMove(byHand, { person, to });
      if (weighed.hindrance !== null) {
        throw hinder(weighed.hindrance);
      }
      const { passed, thought } = weighed;
      refuseWithoutReason(passed.length, { reasonCode, reason });
      const changes = weighed.changes.map(({ isRefill: _, ...change }) => change);
      await followGesture(tx, actor, byHand, { changes, after: thought.match });
      return addGesture(tx, actor, byHand, { kind: 'move', person, changes, reasonCode, reason });
    });
  }
}

function refuseWithoutReason(
  passed: number,
  { reasonCode, reason }: Pick<MovePersonInput, 'reasonCode' | 'reason'>,
): void {
  const missing = [...(reasonCode ? [] : ['reasonCode']), ...(reason ? [] : ['reason'])];
  if (passed > 0 && missing.length > 0) {
    throw refuse.invalid(
      'shared.check-the-form',
      { count: missing.length },
      missing.map((path) => ({ path, code: 'matching.move-reason-asked' })),
    );
  }
}
