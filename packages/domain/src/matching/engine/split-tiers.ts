import { mostFit } from '../match-instance.ts';
import type { MatchNetwork } from './match-network.ts';
import type { TierUnits, WeighedTier } from './pack-weights.ts';
import { weigh } from './weigh-pairs.ts';

/** A sum over all tiers as two numbers: the last tier by itself, and those before it in one. */
export type TwoSums = { upper: number; last: number };

/** All pairs in two numbers each, and those of each activity. */
export type SplitPairs = {
  start: Int32Array;
  activity: Int32Array;
  person: Int32Array;
  upper: Float64Array;
  last: Float64Array;
  of: readonly Int32Array[];
  /** Points tier by tier as two numbers, and back: exact for sums over everybody. */
  pack(points: readonly number[]): TwoSums;
  unpack(sums: TwoSums): number[];
};

const noUnits: TierUnits = { duty: 0, placed: 0, waiting: 0, kept: 0, fit: 0 };

/**
 * The tiers in two numbers that stay in order when they are added up over everybody, which packed weights
 * do not: those are made for one exchange. Undefined where such sums would not be exact.
 */
export function splitTiers(
  network: MatchNetwork,
  tiers: readonly WeighedTier[],
): SplitPairs | undefined {
  const units = { ...noUnits };
  const people = network.waiting.length;
  const months = network.waiting.reduce((most, one) => Math.max(most, one), 0);
  const most = { duty: 1, placed: 1, waiting: months, kept: 1, fit: mostFit };
  const before = tiers.slice(0, -1);
  let below = 0;
  for (const tier of before.toReversed()) {
    units[tier] = 2 * below + 1;
    below += (people + 1) * most[tier] * units[tier];
  }
  if (4 * below > Number.MAX_SAFE_INTEGER) {
    return undefined;
  }
  const [lastTier] = tiers.slice(-1) as [WeighedTier];
  const { start, activity, weight: upper } = weigh(network, units);
  const { weight: last } = weigh(network, { ...noUnits, [lastTier]: 1 });
  return {
    ...{ start, activity, upper, last, person: peopleOf(start) },
    of: pairsOf(activity, network.posts.length),
    pack: (points) => ({
      upper: before.reduce((sum, tier, at) => sum + units[tier] * (points[at] as number), 0),
      last: points[before.length] as number,
    }),
    unpack: ({ upper: sum, last: end }) => {
      let rest = sum;
      const points = before.map((tier) => {
        const count = Math.round(rest / units[tier]);
        rest -= count * units[tier];
        return count;
      });
      return [...points, end];
    },
  };
}

function peopleOf(start: Int32Array): Int32Array {
  const person = new Int32Array(start.at(-1) ?? 0);
  for (let who = 0; who + 1 < start.length; who++) {
    person.fill(who, start[who], start[who + 1]);
  }
  return person;
}

function pairsOf(activity: Int32Array, activities: number): Int32Array[] {
  const of: number[][] = Array.from({ length: activities }, () => []);
  activity.forEach((to, pair) => {
    of[to]?.push(pair);
  });
  return of.map((pairs) => Int32Array.from(pairs));
}

/** Negative when `a` is less: the upper sums first. */
export const compareSums = (a: TwoSums, b: TwoSums): number => a.upper - b.upper || a.last - b.last;
