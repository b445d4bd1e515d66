import type { RoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Acts } from '../../platform/connections/acts.ts';
import type { LockPersonInput } from './gesture-input.dto.ts';
import type { GestureReceipt } from './gesture-view.dto.ts';
import { addGesture, hinder, loadForGesture } from './gestures.changes.ts';
import { hindranceOf } from './round-by-hand.ts';

@Injectable()
export class LockPerson {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Locks somebody where the plan has them, so that moving others leaves them there; or lets go. */
  async lock(
    actor: PersonActor,
    id: RoundId,
    { beneficiaryId: person, isLocked, version }: LockPersonInput,
  ): Promise<GestureReceipt> {
    return this.acts.run(actor, async (tx) => {
      const byHand = await loadForGesture(tx, this.wall, actor, { id, version });
      const hindrance = hindranceOf(byHand, person);
      if (hindrance && (hindrance !== 'locked' || isLocked)) {
        throw hinder(hindrance);
      }
      return addGesture(tx, actor, byHand, { kind: isLocked ? 'lock' : 'unlock', person });
    });
  }
}
