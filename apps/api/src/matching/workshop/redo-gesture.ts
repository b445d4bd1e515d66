import { gestureToRedo } from '@etabli/domain/matching/gestures';
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
export class RedoGesture {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Does again what was taken back last, while nothing new was done since. */
  async redo(
    actor: PersonActor,
    id: RoundId,
    { version }: UndoGestureInput,
  ): Promise<GestureReceipt> {
    return this.acts.run(actor, async (tx) => {
      const byHand = await loadForGesture(tx, this.wall, actor, { id, version });
      const gesture = gestureToRedo(byHand.gestures.map(gestureOf));
      if (!gesture) {
        throw refuse.conflict('matching.no-gesture-to-redo');
      }
      await replayGesture(tx, actor, byHand, gesture);
      return markGesture(tx, actor, byHand.round, { ...gesture, isUndone: false });
    });
  }
}
