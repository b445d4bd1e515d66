import type { MatchInstance } from '../match-instance.ts';
import { type Change, type ChangeProblem, changeInstance, problemOf } from './change.ts';

/** Changes that can be thought through together, and each of the others with what stands against it. */
type SortedChanges<C extends Change> = {
  /** The instance with all possible changes in it. */
  changed: MatchInstance;
  possible: C[];
  impossible: { change: C; problem: ChangeProblem }[];
};

/**
 * Takes changes one after another, and leaves out only those that cannot be beside the ones before them:
 * one that is impossible takes no other with it.
 */
export function possibleChanges<C extends Change>(
  instance: MatchInstance,
  changes: readonly C[],
): SortedChanges<C> {
  const sorted: SortedChanges<C> = { changed: instance, possible: [], impossible: [] };
  for (const change of changes) {
    const problem = problemOf(sorted.changed, change);
    if (problem) {
      sorted.impossible.push({ change, problem });
    } else {
      sorted.changed = changeInstance(sorted.changed, change);
      sorted.possible.push(change);
    }
  }
  return sorted;
}
