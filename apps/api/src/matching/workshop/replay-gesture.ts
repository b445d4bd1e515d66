import type { Gesture } from '@etabli/domain/matching/gestures';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../../platform/access/actor.ts';
import { followGesture } from './follow-gesture.ts';
import type { RoundByHand } from './round-by-hand.ts';

/** Lets proposals follow changes that were weighed before: a gesture taken back, or done again. */
export async function replayGesture(
  tx: EntityManager,
  actor: PersonActor,
  byHand: RoundByHand,
  { changes }: Pick<Gesture, 'changes'>,
): Promise<void> {
  const after = [...byHand.match];
  for (const { person, to } of changes) {
    after[byHand.people.indexOf(person)] = to === null ? -1 : byHand.activities.indexOf(to);
  }
  if (changes.length > 0) {
    await followGesture(tx, actor, byHand, { changes, after });
  }
}
