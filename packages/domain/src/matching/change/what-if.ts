import { MinimumOutOfReach } from '../engine/choose-open.ts';
import type { MatchResult, MatchScore, Tier } from '../match-instance.ts';
import { tierNames } from '../match-instance.ts';
import { passedByMove } from '../passed-by-move.ts';
import { verifyMatching } from '../verify-matching.ts';
import { type Change, type ChangeProblem, problemOf } from './change.ts';
import { type PlanToday, scoreOfRound } from './plan-today.ts';
import { afterChange, type StandingPlan, standingFrom } from './standing-plan.ts';

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
export type WhatIf = StandingPlan & {
  /** As the round counts: kept is what the round before proposed. */
  score: MatchScore;
  /** What fills places that are free by now, with or without the changes. */
  refilled: Consequences;
  /** Compared with the plan as it stands, what fills free places among it. */
  all: Consequences;
  /** What the last change adds to those before it. */
  last: Consequences;
  /** The first aim that has less than it would have without the moves by hand; null where none has. */
  falls: Tier | null;
  /** For each move by hand, who waits longer, could do the same, and would have nothing. */
  passed: { person: number; over: number[] }[];
};

export type WhatIfAnswer =
  | ({ ok: true } & WhatIf)
  | { ok: false; problem: ChangeProblem; at: number };

/**
 * What changes would come to on the plan as it stands today: those of posts, pairs and tiers first, then
 * the moves by hand. It is the one answer to such a question, whoever asks it: nobody moves who need not.
 * Takes no chances: the answer is proved before it is given.
 */
export function whatIf(today: PlanToday, changes: readonly Change[]): WhatIfAnswer {
  const byHand = changes.filter(({ kind }) => kind === 'move');
  const ordered = [...changes.filter(({ kind }) => kind !== 'move'), ...byHand];
  const begun = standingFrom(today.instance, today.result);
  let [standing, before, best] = [begun, begun, begun];
  for (const change of ordered) {
    const found = problemOf(standing.instance, change);
    const problem = found && movesAgain(change, ordered) ? 'moved-twice' : found;
    const next = problem ?? after(standing, change);
    if (typeof next === 'string') {
      return { ok: false, problem: next, at: changes.indexOf(change) };
    }
    before = standing;
    standing = next;
    best = change.kind === 'move' ? best : standing;
  }
  const verified = verifyMatching(standing.instance, standing.result);
  if (!verified.ok && !standing.result.gaveUp) {
    throw new Error(`a what-if is not proved, ${verified.problem.path}: ${verified.problem.what}`);
  }
  const counted = (plan: StandingPlan) => ({
    match: plan.result.match,
    score: scoreOfRound(today.asked, plan.instance, plan.result.match),
  });
  const [first, end] = [counted(begun), counted(standing)];
  return {
    ok: true,
    instance: standing.instance,
    result: standing.result,
    score: end.score,
    refilled: consequencesOf(today.standing, first),
    all: consequencesOf(today.standing, end),
    last: consequencesOf(counted(before), end),
    falls: firstFall(standing.instance.tiers ?? tierNames, counted(best).score, end.score),
    passed: byHand.flatMap((move) =>
      move.kind === 'move'
        ? [
            {
              person: move.person,
              over: passedByMove(
                standing.instance,
                {
                  before: today.standing.match,
                  after: end.match,
                  fixed: new Set(today.fixed.keys()),
                },
                move,
              ),
            },
          ]
        : [],
    ),
  };
}

/** Whether a change before it moves the same person: what that one did is no rule of the round. */
function movesAgain(change: Change, ordered: readonly Change[]): boolean {
  return ordered
    .slice(0, ordered.indexOf(change))
    .some((one) => change.kind === 'move' && one.kind === 'move' && one.person === change.person);
}

function after(
  standing: Parameters<typeof afterChange>[0],
  change: Change,
): ReturnType<typeof afterChange> | ChangeProblem {
  try {
    return afterChange(standing, change);
  } catch (error) {
    if (error instanceof MinimumOutOfReach) {
      return 'too-few-left';
    }
    throw error;
  }
}

function firstFall(tiers: readonly Tier[], best: MatchScore, score: MatchScore): Tier | null {
  const tier = tiers.find((one) => score[one] !== best[one]);
  return tier && score[tier] < best[tier] ? tier : null;
}

type Counted = Pick<MatchResult, 'match' | 'score'>;

/** Two plans of the same people and activities, one beside the other. */
function consequencesOf(before: Counted, after: Counted): Consequences {
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
