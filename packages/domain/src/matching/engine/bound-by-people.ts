import type { Settled } from './duties.ts';
import { compareSums, type SplitPairs, type TwoSums } from './split-tiers.ts';

/** What each person keeps, by which nothing that respects the minimums comes to more than `sums`. */
export type PeopleBound = {
  sums: TwoSums;
  keepUpper: Float64Array;
  keepLast: Float64Array;
  /** How often each activity opened when the bound was looked for, from 0 to 1. */
  opens: Float64Array;
};

export type BoundAsked = {
  posts: Int32Array;
  needs: Int32Array;
  isLocked: Uint8Array;
  settled: Settled;
  /** Prices of the activities tier by tier, to begin with. */
  prices: readonly number[][];
  /** What another part begins with, where it has begun already. */
  begun?: Float64Array | undefined;
  /** A bound that low is enough. */
  target?: TwoSums | undefined;
  rounds: number;
};

/** So many rounds without a better bound, and the steps become smaller. */
const patience = 8;

/**
 * A bound that knows minimums. Each person keeps so much of what they bring; each activity then takes those
 * who bring most beyond that: its minimum at least, or nobody. What is kept and what is brought beyond
 * bounds every plan (Lagrange). What people keep of the last tier is moved step by step: up for who is
 * wanted by several activities, down for who is wanted by none (subgradient). Undefined where an activity
 * that opens cannot have its minimum.
 */
export function boundByPeople(pairs: SplitPairs, asked: BoundAsked): PeopleBound | undefined {
  const { keepUpper, keepLast } = keptAt(pairs, asked);
  const opens = new Float64Array(asked.posts.length);
  const wanted = new Int32Array(keepUpper.length);
  let current = (asked.begun ?? keepLast).map((points, person) =>
    keepUpper[person] === 0 ? Math.max(0, points) : points,
  );
  let best: PeopleBound | undefined;
  let [size, sinceBetter] = [1, 0];
  for (let round = 0; round < asked.rounds; round++) {
    const sums = choose(pairs, asked, { keepUpper, keepLast: current, wanted, opens });
    if (!sums) {
      return undefined;
    }
    if (!best || compareSums(sums, best.sums) < 0) {
      best = { sums, keepUpper, keepLast: current.slice(), opens };
      sinceBetter = 0;
    } else if (++sinceBetter >= patience) {
      [size, sinceBetter, current] = [0.6 * size, 0, best.keepLast.slice()];
    }
    const { target } = asked;
    const missed = wanted.reduce((sum, times) => sum + (1 - times) ** 2, 0);
    if (missed === 0 || (target && compareSums(sums, target) <= 0)) {
      break;
    }
    const isNear = target !== undefined && sums.upper === target.upper;
    const gap = isNear ? sums.last - target.last : 0.01 * Math.abs(sums.last);
    step({ keepUpper, current, wanted }, (size * Math.max(1, gap)) / missed);
  }
  return best;
}

/** What each person has left at best at the prices. */
function keptAt(
  { start, activity, upper, last, pack }: SplitPairs,
  { prices, posts, settled }: BoundAsked,
): { keepUpper: Float64Array; keepLast: Float64Array } {
  const people = start.length - 1;
  const [keepUpper, keepLast] = [new Float64Array(people), new Float64Array(people)];
  const priced = Array.from(posts, (_, at) => pack(prices.map((column) => column[at] as number)));
  for (let person = 0; person < people; person++) {
    const end = start[person + 1] as number;
    let best = { upper: 0, last: 0 };
    for (let pair = start[person] as number; pair < end; pair++) {
      const to = activity[pair] as number;
      const price = priced[to] as TwoSums;
      const left = {
        upper: (upper[pair] as number) - price.upper,
        last: (last[pair] as number) - price.last,
      };
      if (settled.isClosed[to] === 0 && posts[to] !== 0 && compareSums(left, best) > 0) {
        best = left;
      }
    }
    keepUpper[person] = best.upper;
    keepLast[person] = best.last;
  }
  return { keepUpper, keepLast };
}

type Moving = { keepUpper: Float64Array; current: Float64Array; wanted: Int32Array };

/** Whole numbers, so that the bound is exact; nobody keeps less than nothing. */
function step({ keepUpper, current, wanted }: Moving, length: number): void {
  for (let person = 0; person < current.length; person++) {
    const missing = 1 - (wanted[person] as number);
    if (missing !== 0) {
      const by = Math.max(1, Math.round(length * Math.abs(missing)));
      const moved = (current[person] as number) - Math.sign(missing) * by;
      current[person] = keepUpper[person] === 0 ? Math.max(0, moved) : moved;
    }
  }
}

type Choosing = Omit<PeopleBound, 'sums'> & { wanted: Int32Array };

/** What all activities take at best; marks whom they want. Undefined where one that opens cannot. */
function choose(pairs: SplitPairs, asked: BoundAsked, choosing: Choosing): TwoSums | undefined {
  const { keepUpper, keepLast, wanted, opens } = choosing;
  const { posts, needs, settled, isLocked } = asked;
  wanted.fill(0);
  const sums = { upper: 0, last: 0 };
  for (let person = 0; person < keepUpper.length; person++) {
    sums.upper += keepUpper[person] as number;
    sums.last += keepLast[person] as number;
  }
  for (let at = 0; at < posts.length; at++) {
    const [free, need] = [posts[at] as number, needs[at] as number];
    if (settled.isClosed[at] === 1 || free === 0) {
      continue;
    }
    const isOpen = isLocked[at] === 1 || (settled.least[at] as number) > 0;
    const order = byWhatTheyBring(pairs, at, choosing);
    if (order.length < need && isOpen) {
      return undefined;
    }
    const taken = { upper: 0, last: 0, count: 0 };
    while (taken.count < Math.min(free, order.length)) {
      const pair = order[taken.count] as number;
      const person = pairs.person[pair] as number;
      const upper = (pairs.upper[pair] as number) - (keepUpper[person] as number);
      const last = (pairs.last[pair] as number) - (keepLast[person] as number);
      if (taken.count >= need && (upper < 0 || (upper === 0 && last <= 0))) {
        break;
      }
      taken.upper += upper;
      taken.last += last;
      taken.count += 1;
    }
    const isTaken =
      order.length >= need && (isOpen || taken.upper > 0 || (taken.upper === 0 && taken.last > 0));
    opens[at] = 0.9 * (opens[at] as number) + (isTaken ? 0.1 : 0);
    if (isTaken) {
      sums.upper += taken.upper;
      sums.last += taken.last;
      for (let rank = 0; rank < taken.count; rank++) {
        const person = pairs.person[order[rank] as number] as number;
        wanted[person] = (wanted[person] as number) + 1;
      }
    }
  }
  return sums;
}

/** The pairs of an activity, who brings most beyond what they keep first. */
function byWhatTheyBring(
  { of, person, upper, last }: SplitPairs,
  at: number,
  { keepUpper, keepLast }: Choosing,
): ArrayLike<number> {
  const own = of[at] as Int32Array;
  const count = own.length;
  // Nearly all bring nothing beyond in the upper tiers: those are sorted as numbers, which is quick.
  const keys = new Float64Array(count);
  const others: { upper: number; last: number; pair: number }[] = [];
  let even = 0;
  for (let rank = 0; rank < count; rank++) {
    const pair = own[rank] as number;
    const who = person[pair] as number;
    const beyond = (upper[pair] as number) - (keepUpper[who] as number);
    const points = (last[pair] as number) - (keepLast[who] as number);
    if (beyond === 0) {
      keys[even++] = rank - points * count;
    } else {
      others.push({ upper: beyond, last: points, pair });
    }
  }
  others.sort((a, b) => compareSums(b, a) || a.pair - b.pair);
  const first = others.findIndex((one) => one.upper < 0);
  const above = first < 0 ? others.length : first;
  const order = new Int32Array(count);
  for (let rank = 0; rank < others.length; rank++) {
    order[rank < above ? rank : rank + even] = others[rank]?.pair as number;
  }
  const sorted = keys.subarray(0, even).sort();
  for (let rank = 0; rank < even; rank++) {
    const key = sorted[rank] as number;
    order[above + rank] = own[((key % count) + count) % count] as number;
  }
  return order;
}
