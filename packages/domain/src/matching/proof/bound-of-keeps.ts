import type { MatchBranch } from '../match-instance.ts';
import { type GivenFacts, pointsOf } from './given-facts.ts';
import { comparePoints, type Points } from './proof-problem.ts';

/**
 * The most that a branch can come to by what each person keeps: all of that, and what each activity takes
 * from those who bring most beyond it, its minimum at least where it opens, and nothing where it need not
 * open. That holds whatever people keep, as long as nobody keeps less than nothing.
 */
export function boundOfKeeps(
  facts: GivenFacts,
  { opened, closed }: MatchBranch,
  keeps: readonly number[][],
): Points {
  const { instance, isLocked, heldPair, people, activities, locks } = facts;
  const { posts, minPosts } = instance.activities;
  const tiers = ['duty', ...facts.tiers] as const;
  const nothing = tiers.map(() => 0);
  const bound: Points = tiers.map(() => 0);
  const add = (points: Points) => {
    points.forEach((value, tier) => {
      bound[tier] = (bound[tier] as number) + value;
    });
  };
  const offers: Points[][] = Array.from({ length: activities }, () => []);
  const points = (pair: number) => tiers.map((tier) => pointsOf(facts, pair, tier));
  for (let who = 0; who < people; who++) {
    const kept = keeps.map((column) => column[who] as number);
    const isOwed = isLocked[who] === 0 && comparePoints(kept, nothing) < 0;
    if (isOwed) {
      return tiers.map(() => Number.POSITIVE_INFINITY);
    }
    add(isLocked[who] === 1 ? points(heldPair[who] as number) : kept);
  }
  for (let pair = 0; pair < instance.pairs.person.length; pair++) {
    const who = instance.pairs.person[pair] as number;
    if (isLocked[who] === 0) {
      const kept = keeps.map((column) => column[who] as number);
      offers[instance.pairs.activity[pair] as number]?.push(
        points(pair).map((value, tier) => value - (kept[tier] as number)),
      );
    }
  }
  for (let at = 0; at < activities; at++) {
    const held = locks[at] as number;
    const free = (posts[at] as number) - held;
    const need = Math.max(0, (minPosts?.[at] ?? 0) - held);
    const isOpen = held > 0 || opened.includes(at);
    const staysEmpty = held === 0 && (need > free || closed.includes(at));
    const taken = staysEmpty ? nothing : takenOf(offers[at] as Points[], { need, free });
    if (taken === null && isOpen) {
      return tiers.map(() => Number.NEGATIVE_INFINITY);
    }
    if (taken && (isOpen || comparePoints(taken, nothing) > 0)) {
      add(taken);
    }
  }
  return bound;
}

/** The best offers: as many as are needed, and more while they bring something; null where too few come. */
function takenOf(offers: Points[], { need, free }: { need: number; free: number }): Points | null {
  if (offers.length < need) {
    return null;
  }
  const nothing = offers[0]?.map(() => 0) ?? [];
  const sorted = offers.sort((a, b) => comparePoints(b, a));
  const count = sorted.findIndex(
    (offer, rank) => rank >= free || (rank >= need && comparePoints(offer, nothing) <= 0),
  );
  return sorted
    .slice(0, count < 0 ? sorted.length : count)
    .reduce((sum, offer) => sum.map((value, tier) => value + (offer[tier] as number)), nothing);
}
