import type { MatchInstance, MatchResult } from '@etabli/domain/matching/match-instance';
import type { EntityManager } from 'typeorm';
import type { RoundRow } from './round.entity.ts';

/** What a round was asked and answered. */
export type RoundPlan = { instance: MatchInstance; result: MatchResult };

/** So many plans are kept in memory: some megabytes each where a round is large. */
const mostKept = 6;
const kept = new Map<string, RoundPlan>();

/**
 * The plan of a round; null where it was never computed. The digest is of all that is in it, so what is
 * kept in memory under it is what was proved. Who may read it is asked before.
 */
export async function findPlan(
  tx: EntityManager,
  { id, digest }: Pick<RoundRow, 'id' | 'digest'>,
): Promise<RoundPlan | null> {
  if (digest === null) {
    return null;
  }
  const plan = kept.get(digest) ?? (await readPlan(tx, id));
  kept.delete(digest);
  kept.set(digest, plan);
  for (const oldest of [...kept.keys()].slice(0, -mostKept)) {
    kept.delete(oldest);
  }
  return plan;
}

/** What the store says by now, for who proves it again. */
export async function readPlan(tx: EntityManager, id: RoundRow['id']): Promise<RoundPlan> {
  const [plan]: [RoundPlan] = await tx.query('select instance, result from rounds where id = $1', [
    id,
  ]);
  return plan;
}
