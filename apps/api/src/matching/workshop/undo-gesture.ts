import { gestureToUndo, type PlanChange } from '@etabli/domain/matching/gestures';
import type { RoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import type { UndoGestureInput } from './gesture-input.dto.ts';
import type { GestureReceipt } from './gesture-view.dto.ts';
import { loadForGesture, markGesture } from './gestures.changes.ts';
import { replayGesture } from './replay-gesture.ts';
import { gestureOf } from './round-by-hand.ts';

@Injectable()
export class UndoGesture {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Takes the last gesture on a round back, as long as nobody began to work on whom it moved. */
  async undo(
    actor: PersonActor,
    id: RoundId,
    { version }: UndoGestureInput,
  ): Promise<GestureReceipt> {
    return this.acts.run(actor, async (tx) => {
      const byHand = await loadForGesture(tx, this.wall, actor, { id, version });
      const gesture = gestureToUndo(byHand.gestures.map(gestureOf));
      if (!gesture) {
        throw refuse.conflict('matching.no-gesture-to-undo');
      }
      await replayGesture(tx, actor, byHand, { changes: gesture.changes.map(backwards) });
      return markGesture(tx, actor, byHand.round, { ...gesture, isUndone: true });
    });
  }
}

const backwards = ({ person, from, to }: PlanChange): PlanChange => ({
  person,
  from: to,
  to: from,
});
