import type { MatchBranch, MatchInstance } from '../match-instance.ts';
import { compareInOrder } from './compare-in-order.ts';
import type { Weighing } from './duties.ts';
import type { MatchNetwork } from './match-network.ts';
import {
  boundPart,
  improveAnswer,
  isDone,
  isSettled,
  mostUnsettled,
  type OpenSearch,
  openSearch,
  type Part,
  sharpen,
} from './open-search.ts';
import type { Plan } from './optimise.ts';
import { asGiven } from './read-plan.ts';

/** A lock opens an activity, and nobody can fill its minimum. */
export class MinimumOutOfReach extends Error {
  constructor() {
    super('an activity that a lock opens cannot have its least number of people');
  }
}

/** A choice of which activities open: its plan, the network with the others closed, the proof. */
export type OpenChoice = {
  plan: Plan;
  open: MatchNetwork;
  branches: MatchBranch[];
  /** True when a part that was not searched to its end may hold a better one. */
  gaveUp: boolean;
};

/** How long a bound is looked for: where all begins, and in each part. */
const rounds = { first: 300, part: 60 };

/**
 * Branch and bound over which activities open, the most promising part first. A part leaves some
 * activities unsettled, and is bounded twice: by its best plan without their minimums, and by what people
 * keep at most where those minimums hold. While it may hold more than the best plan so far, it falls into
 * two: there one activity opens, or stays empty. When no part may hold more, that plan is the best of all.
 * After `mostParts` the search ends with the plan that it has, which may not be the best.
 */
export function chooseOpen(
  instance: MatchInstance,
  network: MatchNetwork,
  { mostParts, ...weighing }: Weighing & { mostParts: number },
): OpenChoice {
  const search = openSearch(instance, network, weighing);
  const parts = [firstPart(search)];
  for (let seen = 1; ; seen += 2) {
    const part = parts.pop() as Part;
    if (search.answer && (isDone(search, part) || seen > mostParts)) {
      return conclude(search, search.answer, [...parts, part]);
    }
    const activity = toSettle(search, part);
    const [empty, open] = [false, true].map((opens) => settle(search, part, { activity, opens }));
    insert(parts, empty as Part);
    insert(parts, open as Part);
    if (seen > mostParts) {
      keepLast(parts, isBetter(open as Part, empty as Part) ? (open as Part) : (empty as Part));
    }
  }
}

/** To open is better where it does not cost more than to stay empty; it may turn out impossible. */
const isBetter = (a: Part, b: Part): boolean => compareInOrder(a.most, b.most) >= 0;

/** The part that comes next, whatever the others promise. */
function keepLast(parts: Part[], next: Part): void {
  parts.splice(parts.indexOf(next), 1);
  parts.push(next);
}

/** Locks open their activities; one with fewer posts than its minimum never opens. */
function firstPart(search: OpenSearch): Part {
  const { network, needs, isLocked } = search;
  const isShort = (at: number) => (needs[at] as number) > (network.posts[at] as number);
  const isClosed = needs.map((_, at) => (isLocked[at] === 0 && isShort(at) ? 1 : 0));
  const least = needs.map((count, at) => (isLocked[at] === 1 ? count : 0));
  if (least.some((count, at) => count > 0 && isShort(at))) {
    throw new MinimumOutOfReach();
  }
  const settled = { least, isClosed: Uint8Array.from(isClosed), opened: [], closed: [] };
  const first = boundPart(search, settled);
  if (first.best.missing > 0) {
    throw new MinimumOutOfReach();
  }
  if (!isDone(search, first)) {
    sharpen(search, first, rounds.part);
    improveAnswer(search);
    sharpen(search, first, rounds.first, first);
  }
  return first;
}

function settle(
  search: OpenSearch,
  part: Part,
  { activity, opens }: { activity: number; opens: boolean },
): Part {
  const { least, isClosed, opened, closed } = part;
  const given = search.network.activityOf[activity] as number;
  const next = boundPart(search, {
    least: opens ? least.with(activity, search.needs[activity] as number) : least,
    isClosed: opens ? isClosed : isClosed.with(activity, 1),
    opened: opens ? [...opened, given] : opened,
    closed: opens ? closed : [...closed, given],
  });
  if (!isDone(search, next)) {
    sharpen(search, next, rounds.part, part);
  }
  return next;
}

/** Opens in about half of what the bound looked at, or has people but too few in the plan without minimums. */
function toSettle(search: OpenSearch, part: Part): number {
  const doubt = (at: number) => {
    const often = part.people?.opens[at] ?? 0;
    return isSettled(search, part, at) ? 0 : Math.min(often, 1 - often);
  };
  let [chosen, most] = [-1, 0.05];
  for (let at = 0; at < search.needs.length; at++) {
    if ((search.needs[at] as number) > 1 && doubt(at) > most) {
      [chosen, most] = [at, doubt(at)];
    }
  }
  return chosen >= 0 ? chosen : mostUnsettled(search, part);
}

/** Keeps the most promising part last; of two equal ones, the one that came later. */
function insert(parts: Part[], part: Part): void {
  let at = parts.length;
  while (at > 0 && compareInOrder((parts[at - 1] as Part).most, part.most) > 0) {
    at--;
  }
  parts.splice(at, 0, part);
}

function conclude(search: OpenSearch, answer: Part, parts: readonly Part[]): OpenChoice {
  const { network } = search;
  const posts = network.posts.map((count, at) => (answer.isClosed[at] === 1 ? 0 : count));
  return {
    plan: answer.best,
    open: { ...network, posts },
    branches: parts.toReversed().map((part) => branchOf(search, part)),
    gaveUp: parts.some((part) => !isDone(search, part)),
  };
}

function branchOf({ network, instance, pairs }: OpenSearch, part: Part): MatchBranch {
  const { opened, closed, best, people } = part;
  if (!people || !pairs) {
    return { opened, closed, prices: best.tierPrices.map((price) => asGiven(network, price)) };
  }
  const everybody = instance.people.waitingMonths.length;
  const keeps = best.tierPrices.map(() => new Array<number>(everybody).fill(0));
  network.personOf.forEach((person, at) => {
    const upper = people.keepUpper[at] as number;
    const points = pairs.unpack({ upper, last: people.keepLast[at] as number });
    points.forEach((value, tier) => {
      (keeps[tier] as number[])[person] = value;
    });
  });
  return { opened, closed, prices: [], keeps };
}
