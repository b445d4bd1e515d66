import type { MatchInstance, MatchResult, MatchScore } from '../match-instance.ts';
import { tierNames } from '../match-instance.ts';
import { verifyMatching } from '../verify-matching.ts';
import { type Change, type ChangeProblem, problemOf } from './change.ts';
import { afterChange, standingFrom } from './standing-plan.ts';

/** Somebody whose place would be another; -1 for none. */
export type Moved = { person: number; from: number; to: number };

/** What one change, or several together, would come to. */
export type Consequences = {
  /** Everybody whose place would be another, those moved by hand among them, by index. */
  moved: Moved[];
  /** What each tier would gain, or lose below 0. */
  change: MatchScore;
};

/** What would be if, exact: as good as solving the changed instance anew, and proved as that is. */
export type WhatIf = {
  /** The instance with all changes in it, and its best plan with the prices that prove it. */
  instance: MatchInstance;
  result: MatchResult;
  score: MatchScore;
  /** Compared with the plan as it stands. */
  all: Consequences;
  /** What the last change adds to those before it. */
  last: Consequences;
  /** No tier has less than it would have without the moves by hand. */
  isStillBest: boolean;
  /** For each move by hand to a post, who waits longer, could do the same, and would have none. */
  passed: { person: number; over: number[] }[];
};

export type WhatIfAnswer =
  | ({ ok: true } & WhatIf)
  | { ok: false; problem: ChangeProblem; at: number };

/**
 * What changes would come to: those of posts, pairs and tiers first, then the moves by hand. `result` is
 * the best plan of `instance`, as it was proved. Takes no chances: the answer is proved before it is given.
 */
export function whatIf(
  instance: MatchInstance,
  result: MatchResult,
  changes: readonly Change[],
): WhatIfAnswer {
  const byHand = changes.filter(({ kind }) => kind === 'move');
  const ordered = [...changes.filter(({ kind }) => kind !== 'move'), ...byHand];
  const begun = standingFrom(instance, result);
  let [standing, before, best] = [begun, begun.result, begun.result];
  for (const change of ordered) {
    const problem = problemOf(standing.instance, change);
    if (problem) {
      return { ok: false, problem, at: changes.indexOf(change) };
    }
    before = standing.result;
    standing = afterChange(standing, change);
    best = change.kind === 'move' ? best : standing.result;
  }
  const verified = verifyMatching(standing.instance, standing.result);
  if (!verified.ok && !standing.result.gaveUp) {
    throw new Error(`a what-if is not proved, ${verified.problem.path}: ${verified.problem.what}`);
  }
  const { score } = standing.result;
  return {
    ok: true,
    instance: standing.instance,
    result: standing.result,
    score,
    all: consequencesOf(result, standing.result),
    last: consequencesOf(before, standing.result),
    isStillBest: tierNames.every((tier) => score[tier] === best.score[tier]),
    passed: passedBy(standing.instance, standing.result, byHand),
  };
}

/** Two plans of the same people and activities, one beside the other. */
export function consequencesOf(before: MatchResult, after: MatchResult): Consequences {
  const change = { placed: 0, waiting: 0, kept: 0, fit: 0 };
  for (const tier of tierNames) {
    change[tier] = after.score[tier] - before.score[tier];
  }
  const moved = before.match.flatMap((from, person) => {
    const to = after.match[person] as number;
    return from === to ? [] : [{ person, from, to }];
  });
  return { moved, change };
}

function passedBy(
  { people, pairs }: MatchInstance,
  { match }: MatchResult,
  byHand: readonly Change[],
): WhatIf['passed'] {
  return byHand.flatMap((change) => {
    if (change.kind !== 'move' || change.to < 0) {
      return [];
    }
    const own = people.waitingMonths[change.person] as number;
    const over = new Set<number>();
    for (let pair = 0; pair < pairs.person.length; pair++) {
      const person = pairs.person[pair] as number;
      const isOlder = (people.waitingMonths[person] as number) > own;
      if (pairs.activity[pair] === change.to && isOlder && match[person] === -1) {
        over.add(person);
      }
    }
    return [{ person: change.person, over: [...over].sort((a, b) => a - b) }];
  });
}
