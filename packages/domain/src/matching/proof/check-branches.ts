import type { MatchBranch } from '../match-instance.ts';
import { boundOfKeeps } from './bound-of-keeps.ts';
import { type GivenFacts, pointsOf } from './given-facts.ts';
import { comparePoints, type Points, type ProofProblem } from './proof-problem.ts';

/**
 * Is no other choice of open activities better? The branches must be all choices there are, and the
 * prices of each must bound what it can hold by the score of the answer.
 */
export function checkBranches(facts: GivenFacts): ProofProblem | undefined {
  const branches = facts.result.branches ?? [];
  const wrong = branches.findIndex((branch) => !isSound(facts, branch));
  if (wrong >= 0) {
    return {
      path: `branches[${wrong}]`,
      what: 'names no activities, or has no price for each tier',
    };
  }
  if (!coversAll(branches.map(decisionsOf))) {
    return { path: 'branches', what: 'leave out a choice of open activities' };
  }
  const reached = [0, ...facts.tiers.map((tier) => facts.result.score[tier])];
  const above = branches.findIndex((branch) => comparePoints(mostOf(facts, branch), reached) > 0);
  return above < 0
    ? undefined
    : { path: `branches[${above}].prices`, what: 'allow more than the score of the answer' };
}

/** What people keep tells more than prices, where it is given. */
const mostOf = (facts: GivenFacts, branch: MatchBranch): Points =>
  branch.keeps ? boundOfKeeps(facts, branch, branch.keeps) : boundOf(facts, branch);

function isSound(
  { activities, people, tiers }: GivenFacts,
  { opened, closed, prices, keeps }: MatchBranch,
): boolean {
  const isActivity = (at: number) => Number.isInteger(at) && at >= 0 && at < activities;
  const [columns, length] = keeps ? [keeps, people] : [prices, activities];
  return (
    [...opened, ...closed].every(isActivity) &&
    columns.length === tiers.length + 1 &&
    columns.every((column) => column.length === length && column.every(Number.isSafeInteger))
  );
}

type Decisions = Map<number, boolean>;

const decisionsOf = ({ opened, closed }: MatchBranch): Decisions =>
  new Map([
    ...opened.map((activity) => [activity, true] as const),
    ...closed.map((activity) => [activity, false] as const),
  ]);

/** All choices are covered by a part that decides nothing, or by both answers to one decision. */
function coversAll(parts: readonly Decisions[]): boolean {
  if (parts.some((decisions) => decisions.size === 0)) {
    return true;
  }
  const [first] = parts;
  const shared = [...(first?.keys() ?? [])].find((activity) =>
    parts.every((decisions) => decisions.has(activity)),
  );
  return (
    shared !== undefined && [true, false].every((opens) => coversAll(without(parts, shared, opens)))
  );
}

const without = (parts: readonly Decisions[], activity: number, opens: boolean): Decisions[] =>
  parts
    .filter((decisions) => decisions.get(activity) === opens)
    .map((decisions) => new Map([...decisions].filter(([other]) => other !== activity)));

/**
 * The most that a branch can come to, tier by tier: what everybody has left at best at its prices, and
 * what the activities take in at most. That holds for any prices whatever.
 */
function boundOf(facts: GivenFacts, branch: MatchBranch): Points {
  const { instance, isLocked, locks, heldPair, people } = facts;
  const tiers = ['duty', ...facts.tiers] as const;
  const { posts, minPosts } = instance.activities;
  const { person, activity } = instance.pairs;
  const decisions = decisionsOf(branch);
  const bound: Points = tiers.map(() => 0);
  const add = (points: Points, times = 1) =>
    points.forEach((value, tier) => {
      bound[tier] = (bound[tier] as number) + times * value;
    });
  const isClosed = new Uint8Array(facts.activities);
  for (let at = 0; at < facts.activities; at++) {
    const held = locks[at] as number;
    const free = (posts[at] as number) - held;
    const need = Math.max(0, (minPosts?.[at] ?? 0) - held);
    const isOpen = held > 0 || decisions.get(at) === true;
    const staysEmpty = held === 0 && (need > free || decisions.get(at) === false);
    isClosed[at] = free === 0 || staysEmpty ? 1 : 0;
    if (isClosed[at] === 0) {
      const price = branch.prices.map((column) => column[at] as number);
      const isPaid =
        comparePoints(
          price,
          tiers.map(() => 0),
        ) < 0;
      add(price, isPaid ? (isOpen ? need : 0) : free);
    }
  }
  const left = Array.from({ length: people }, () => tiers.map(() => 0));
  for (let pair = 0; pair < person.length; pair++) {
    const [who, to] = [person[pair] as number, activity[pair] as number];
    if (isLocked[who] === 0 && isClosed[to] === 0) {
      const offer = tiers.map(
        (tier, level) => pointsOf(facts, pair, tier) - (branch.prices[level]?.[to] as number),
      );
      left[who] = comparePoints(offer, left[who] as Points) > 0 ? offer : (left[who] as Points);
    }
  }
  left.forEach((points, who) => {
    const held = heldPair[who] as number;
    add(isLocked[who] === 1 ? tiers.map((tier) => pointsOf(facts, held, tier)) : points);
  });
  return bound;
}
