import { compareInOrder } from './compare-in-order.ts';
import { optimiseSettled, type Settled, type SettledPlan, type Weighing } from './duties.ts';
import type { MatchBranch, MatchInstance } from './match-instance.ts';
import type { MatchNetwork } from './match-network.ts';
import type { Plan } from './optimise.ts';
import { asGiven, matchOf } from './read-plan.ts';
import { scoreMatch } from './score-match.ts';

/** A lock opens an activity, and nobody can fill its minimum. */
export class MinimumOutOfReach extends Error {
  constructor() {
    super('an activity that a lock opens cannot have its least number of people');
  }
}

/** A part of the search: what it settles, and the best that it can hold. */
type Part = Settled & { opened: number[]; closed: number[]; best: SettledPlan; score: number[] };

type Search = {
  instance: MatchInstance;
  network: MatchNetwork;
  weighing: Weighing;
  /** How many more people an activity needs to be open, and whether a lock has opened it. */
  needs: Int32Array;
  isLocked: Uint8Array;
};

/** A choice of which activities open: its plan, the network with the others closed, the proof. */
export type OpenChoice = {
  plan: Plan;
  open: MatchNetwork;
  branches: MatchBranch[];
  /** True when a part that was not searched to its end may hold a better one. */
  gaveUp: boolean;
};

/**
 * Branch and bound over which activities open, the most promising part first. A part leaves some
 * activities unsettled; without their minimums its best plan is at least as good as any that respects
 * them. Where one of them has too few people, the part falls into two: there it opens, or stays empty.
 * When the best part of all has no such activity left, its plan is the best of all. After `mostParts`
 * the search goes straight down from where it stands, to a plan that may not be the best.
 */
export function chooseOpen(
  instance: MatchInstance,
  network: MatchNetwork,
  { mostParts, ...weighing }: Weighing & { mostParts: number },
): OpenChoice {
  const search = { instance, network, weighing, ...needsOf(instance, network) };
  const parts = [firstPart(search)];
  const [first] = parts as [Part];
  if (first.best.missing > 0) {
    throw new MinimumOutOfReach();
  }
  for (;;) {
    const part = parts.pop() as Part;
    const activity = mostUnsettled(search, part);
    if (activity < 0) {
      return conclude(search, part, parts);
    }
    const [empty, open] = [false, true].map((opens) => settle(search, part, { activity, opens }));
    insert(parts, empty as Part);
    insert(parts, open as Part);
    if (parts.length > mostParts) {
      keepLast(parts, isBetter(open as Part, empty as Part) ? (open as Part) : (empty as Part));
    }
  }
}

/** To open is better where it does not cost more than to stay empty; it may turn out impossible. */
const isBetter = (a: Part, b: Part): boolean => compareInOrder(a.score, b.score) >= 0;

/** The part that comes next, whatever the others promise. */
function keepLast(parts: Part[], next: Part): void {
  parts.splice(parts.indexOf(next), 1);
  parts.push(next);
}

function needsOf(
  { activities, locked = [] }: MatchInstance,
  { activityOf }: MatchNetwork,
): Pick<Search, 'needs' | 'isLocked'> {
  const held = new Int32Array(activities.posts.length);
  for (const [, activity] of locked) {
    held[activity] = (held[activity] as number) + 1;
  }
  const needs = activityOf.map((activity) =>
    Math.max(0, (activities.minPosts?.[activity] as number) - (held[activity] as number)),
  );
  const isLocked = Uint8Array.from(activityOf, (activity) =>
    (held[activity] as number) > 0 ? 1 : 0,
  );
  return { needs, isLocked };
}

/** Locks open their activities; one with fewer posts than its minimum never opens. */
function firstPart(search: Search): Part {
  const { network, needs, isLocked } = search;
  const isShort = (at: number) => (needs[at] as number) > (network.posts[at] as number);
  const isClosed = needs.map((_, at) => (isLocked[at] === 0 && isShort(at) ? 1 : 0));
  const least = needs.map((count, at) => (isLocked[at] === 1 ? count : 0));
  if (least.some((count, at) => count > 0 && isShort(at))) {
    throw new MinimumOutOfReach();
  }
  return bound(search, { least, isClosed: Uint8Array.from(isClosed), opened: [], closed: [] });
}

function settle(
  search: Search,
  { least, isClosed, opened, closed }: Part,
  { activity, opens }: { activity: number; opens: boolean },
): Part {
  const given = search.network.activityOf[activity] as number;
  return bound(search, {
    least: opens ? least.with(activity, search.needs[activity] as number) : least,
    isClosed: opens ? isClosed : isClosed.with(activity, 1),
    opened: opens ? [...opened, given] : opened,
    closed: opens ? closed : [...closed, given],
  });
}

function bound(search: Search, settled: Omit<Part, 'best' | 'score'>): Part {
  const { instance, network, weighing } = search;
  const best = optimiseSettled(network, settled, weighing);
  const score = scoreMatch(instance, matchOf(instance, network, best.place));
  const inOrder = weighing.tiers.map((tier) => (tier === 'duty' ? -best.missing : score[tier]));
  return { ...settled, best, score: inOrder };
}

/** Keeps the most promising part last; of two equal ones, the one that came later. */
function insert(parts: Part[], part: Part): void {
  let at = parts.length;
  while (at > 0 && compareInOrder((parts[at - 1] as Part).score, part.score) > 0) {
    at--;
  }
  parts.splice(at, 0, part);
}

/** The unsettled activity that has people but too few and is furthest from both ways out; -1 for none. */
function mostUnsettled({ needs, isLocked }: Search, { best, least, isClosed }: Part): number {
  const load = new Int32Array(needs.length);
  for (const node of best.place) {
    load[node] = (load[node] ?? 0) + 1;
  }
  let [chosen, furthest] = [-1, 0];
  for (let at = 0; at < needs.length; at++) {
    const [people, need] = [load[at] as number, needs[at] as number];
    const isSettled = isLocked[at] === 1 || isClosed[at] === 1 || (least[at] as number) > 0;
    const distance = Math.min(people, need - people);
    if (!isSettled && distance > furthest) {
      [chosen, furthest] = [at, distance];
    }
  }
  return chosen;
}

function conclude({ network }: Search, part: Part, others: readonly Part[]): OpenChoice {
  const posts = network.posts.map((count, at) => (part.isClosed[at] === 1 ? 0 : count));
  const branches = [part, ...others.toReversed()].map(({ opened, closed, best }) => ({
    opened,
    closed,
    prices: best.tierPrices.map((price) => asGiven(network, price)),
  }));
  const gaveUp = others.some(({ score }) => compareInOrder(score, part.score) > 0);
  return { plan: part.best, open: { ...network, posts }, branches, gaveUp };
}
