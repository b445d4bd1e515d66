import type { RoundId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import type { FirstWall } from '../platform/access/first-wall.ts';
import { refuse } from '../platform/http/refusal.ts';
import type { AskedToday } from './questions/thoughts.ts';
import { getRoundToRead, type StoredRound } from './stored-round.ts';
import { findRoundByHand, type RoundByHand } from './workshop/round-by-hand.ts';

/** A round, and what became of it since, for who may read it there: where each question about it starts. */
export async function getRoundToday(
  tx: EntityManager,
  wall: FirstWall,
  actor: PersonActor,
  id: RoundId,
): Promise<AskedToday & { stored: StoredRound; byHand: RoundByHand }> {
  const byHand = await findRoundByHand(tx, await getRoundToRead(tx, wall, actor, id));
  if (!byHand) {
    throw refuse.conflict('matching.round-not-computed');
  }
  const { round, instance: asked, result, match, fixed } = byHand;
  const [people, activities] = [[...byHand.people], [...byHand.activities]];
  const stored: StoredRound = { round, instance: asked, result, people, activities };
  return { stored, byHand, asked, since: { match, fixed } };
}
