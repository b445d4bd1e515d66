import type { MatchInstance } from '../match-instance.ts';
import { scoreMatch } from '../score-match.ts';
import { boundByPeople, type PeopleBound } from './bound-by-people.ts';
import { compareInOrder } from './compare-in-order.ts';
import { optimiseSettled, type Settled, type SettledPlan, type Weighing } from './duties.ts';
import type { MatchNetwork } from './match-network.ts';
import { matchOf } from './read-plan.ts';
import { type SplitPairs, splitTiers } from './split-tiers.ts';

/**
 * A part of the search: what it settles, its best plan without the minimums of the others, and the most
 * that it can come to, tier by tier.
 */
export type Part = Settled & {
  opened: number[];
  closed: number[];
  best: SettledPlan;
  most: number[];
  people?: PeopleBound | undefined;
};

export type OpenSearch = {
  instance: MatchInstance;
  network: MatchNetwork;
  weighing: Weighing;
  pairs: SplitPairs | undefined;
  /** How many more people an activity needs to be open, and whether a lock has opened it. */
  needs: Int32Array;
  isLocked: Uint8Array;
  /** What those who are locked come to by themselves. */
  lockedScore: number[];
  /** The best plan so far that respects all minimums. */
  answer: Part | undefined;
};

/** Begins a search over which activities open, with what their locks settle already. Linear in the pairs. */
export function openSearch(
  instance: MatchInstance,
  network: MatchNetwork,
  weighing: Weighing,
): OpenSearch {
  const { activities, locked = [] } = instance;
  const held = new Int32Array(activities.posts.length);
  const lockedMatch = new Int32Array(instance.people.waitingMonths.length).fill(-1);
  for (const [person, activity] of locked) {
    held[activity] = (held[activity] as number) + 1;
    lockedMatch[person] = activity;
  }
  const needs = network.activityOf.map((activity) =>
    Math.max(0, (activities.minPosts?.[activity] as number) - (held[activity] as number)),
  );
  const isLocked = Uint8Array.from(network.activityOf, (activity) =>
    (held[activity] as number) > 0 ? 1 : 0,
  );
  const score = scoreMatch(instance, lockedMatch);
  const lockedScore = weighing.tiers.map((tier) => (tier === 'duty' ? 0 : score[tier]));
  const pairs = splitTiers(network, weighing.tiers);
  return {
    ...{ instance, network, weighing, pairs, needs, isLocked, lockedScore },
    answer: undefined,
  };
}

/** Bounds a part by forgetting the minimums that are not settled; keeps its plan where it respects them. */
export function boundPart(
  search: OpenSearch,
  settled: Omit<Part, 'best' | 'most' | 'people'>,
): Part {
  const { instance, network, weighing } = search;
  const best = optimiseSettled(network, settled, weighing);
  const score = scoreMatch(instance, matchOf(instance, network, best.place));
  const most = weighing.tiers.map((tier) => (tier === 'duty' ? -best.missing : score[tier]));
  const part: Part = { ...settled, best, most };
  const isBetter = !search.answer || compareInOrder(most, search.answer.most) > 0;
  if (best.missing === 0 && isBetter && mostUnsettled(search, part) < 0) {
    search.answer = part;
  }
  return part;
}

/** True when nothing in the part is better than the best plan so far. */
export const isDone = ({ answer }: OpenSearch, { most }: Part): boolean =>
  answer !== undefined && compareInOrder(answer.most, most) >= 0;

/** The unsettled activity that has people but too few and is furthest from both ways out; -1 for none. */
export function mostUnsettled(search: OpenSearch, part: Part): number {
  const { needs } = search;
  const load = new Int32Array(needs.length);
  for (const node of part.best.place) {
    load[node] = (load[node] ?? 0) + 1;
  }
  let [chosen, furthest] = [-1, 0];
  for (let at = 0; at < needs.length; at++) {
    const [people, need] = [load[at] as number, needs[at] as number];
    const distance = Math.min(people, need - people);
    if (!isSettled(search, part, at) && distance > furthest) {
      [chosen, furthest] = [at, distance];
    }
  }
  return chosen;
}

/** Whether a lock, or a part, has decided of an activity, by its node, that it opens or stays empty. */
export const isSettled = ({ isLocked }: OpenSearch, part: Settled, at: number): boolean =>
  isLocked[at] === 1 || part.isClosed[at] === 1 || (part.least[at] as number) > 0;

/**
 * Bounds a part by what people keep, which is closer than prices of activities where minimums bind; and
 * tries the plan that this points at. `begun` is the part that it comes from.
 */
export function sharpen(search: OpenSearch, part: Part, rounds: number, begun?: Part): void {
  const { pairs, network, needs, isLocked, lockedScore, answer } = search;
  if (!pairs) {
    return;
  }
  const people = boundByPeople(pairs, {
    ...{ posts: network.posts, needs, isLocked, settled: part, rounds },
    prices: part.best.tierPrices,
    begun: begun?.people?.keepLast,
    target: answer && pairs.pack(answer.most.map((sum, at) => sum - (lockedScore[at] as number))),
  });
  if (!people) {
    return;
  }
  const most = pairs.unpack(people.sums).map((sum, at) => sum + (lockedScore[at] as number));
  if (compareInOrder(most, part.most) < 0) {
    part.most = most;
    part.people = people;
  }
  tryOpening(search, part, (at) => (people.opens[at] as number) > 0.5);
}

/** The best plan of one choice of open activities, which becomes the answer where it is better. */
export function tryOpening(
  search: OpenSearch,
  part: Settled,
  opens: (at: number) => boolean,
): void {
  const { needs, isLocked, network } = search;
  // Who needs one person at most is open or empty as it comes.
  const isFree = (at: number) => isLocked[at] === 0 && (needs[at] as number) <= 1;
  const least = needs.map((need, at) => {
    const isOpen = isSettled(search, part, at) ? part.isClosed[at] === 0 : opens(at);
    const mayOpen = isLocked[at] === 1 || need <= (network.posts[at] as number);
    return isOpen && mayOpen && !isFree(at) ? need : 0;
  });
  const isClosed = Uint8Array.from(needs, (_, at) =>
    isLocked[at] === 0 && !isFree(at) && least[at] === 0 ? 1 : 0,
  );
  boundPart(search, { least, isClosed, opened: [], closed: [] });
}

/** Opens or closes one activity more, as long as that makes the answer better; some times over at most. */
export function improveAnswer(search: OpenSearch): void {
  const nothing = {
    least: new Int32Array(search.needs.length),
    isClosed: new Uint8Array(search.needs.length),
  };
  for (let pass = 0; pass < 3; pass++) {
    const before = search.answer;
    for (let at = 0; at < search.needs.length && search.answer; at++) {
      if ((search.needs[at] as number) <= 1) {
        continue;
      }
      const { isClosed } = search.answer;
      tryOpening(search, nothing, (other) => (isClosed[other] === 0) !== (other === at));
    }
    if (search.answer === before) {
      return;
    }
  }
}
