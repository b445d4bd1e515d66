import { compareInOrder } from './compare-in-order.ts';
import type { MatchNetwork } from './match-network.ts';
import { optimise, type Plan } from './optimise.ts';
import { type TierUnits, unpackPrice, type WeighedTier } from './pack-weights.ts';
import { activityOfCode, codeOf, fitOfCode, type PairRows } from './pair-rows.ts';

/** What is settled of the activities: how many people each must have at least, and which stay empty. */
export type Settled = { least: Int32Array; isClosed: Uint8Array };

/** Levels of weights, and the tiers that they hold, the duty first. */
export type Weighing = { levels: readonly TierUnits[]; tiers: readonly WeighedTier[] };

/** The best plan under what is settled; its prices level by level, and the same tier by tier. */
export type SettledPlan = Plan & {
  tierPrices: number[][];
  /** How many posts that must be filled are not: above 0 there is no such plan. */
  missing: number;
};

/**
 * The best plan when some activities must have a number of people. Those posts become an activity of
 * their own, and to fill one of them counts before all tiers. The price of the two together is the lower
 * one: what a post costs, or else what is paid to have it filled, as a price below 0.
 */
export function optimiseSettled(
  network: MatchNetwork,
  settled: Settled,
  { levels, tiers }: Weighing,
): SettledPlan {
  const split = splitDuties(network, settled);
  const { place, prices } = optimise(split, levels);
  const [first] = levels as [TierUnits];
  const byLevel = (node: number) => prices.map((price) => price[node] as number);
  const byTier = (node: number) =>
    levels.length > 1 ? byLevel(node) : unpackPrice(byLevel(node)[0] as number, first, tiers);
  return {
    place: asOfNetwork(split, place, network.posts.length),
    prices: mergePrices(split, byLevel, first.duty).map((price) => Float64Array.from(price)),
    tierPrices: mergePrices(split, byTier, 1),
    missing: missingOf(split, place),
  };
}

/** Each activity that must have people as two: the posts that must be filled come after all others. */
function splitDuties(network: MatchNetwork, { least, isClosed }: Settled): MatchNetwork {
  const ordinary = network.posts.length;
  const hosts = Array.from(least.keys()).filter((at) => (least[at] as number) > 0);
  const duty = new Int32Array(ordinary).fill(-1);
  hosts.forEach((at, order) => {
    duty[at] = ordinary + order;
  });
  const posts = network.posts.map((count, at) =>
    isClosed[at] === 1 ? 0 : count - (least[at] as number),
  );
  return {
    ...network,
    posts: Int32Array.from([...posts, ...hosts.map((at) => least[at] as number)]),
    rows: withDuties(network.rows, duty),
    duty,
    firstDuty: ordinary,
  };
}

/** Each pair with an activity that has a duty stands for two. */
function withDuties({ start, code }: PairRows, duty: Int32Array): PairRows {
  const starts = new Int32Array(start.length);
  const codes: number[] = [];
  for (let person = 0; person + 1 < start.length; person++) {
    const end = start[person + 1] as number;
    for (let pair = start[person] as number; pair < end; pair++) {
      const own = code[pair] as number;
      const other = duty[activityOfCode(own)] as number;
      codes.push(own);
      if (other >= 0) {
        codes.push(codeOf(other, fitOfCode(own)));
      }
    }
    starts[person + 1] = codes.length;
  }
  return { start: starts, code: Int32Array.from(codes) };
}

function asOfNetwork({ duty, posts }: MatchNetwork, place: Int32Array, root: number): Int32Array {
  const hostOf = new Map(Array.from(duty, (node, at) => [node, at]));
  return place.map((node) => (node === posts.length ? root : (hostOf.get(node) ?? node)));
}

function missingOf({ posts, firstDuty }: MatchNetwork, place: Int32Array): number {
  const must = posts.subarray(firstDuty).reduce((sum, count) => sum + count, 0);
  return must - place.filter((node) => node >= firstDuty && node < posts.length).length;
}

function mergePrices(
  { posts, duty }: MatchNetwork,
  priceOf: (node: number) => number[],
  dutyPoint: number,
): number[][] {
  const merged = Array.from(duty, (node, at) => {
    if (node < 0) {
      return posts[at] === 0 ? priceOf(at).map(() => 0) : priceOf(at);
    }
    const [first = 0, ...others] = priceOf(node);
    const paid = [first - dutyPoint, ...others];
    return posts[at] === 0 || compareInOrder(paid, priceOf(at)) < 0 ? paid : priceOf(at);
  });
  const [any = []] = merged;
  return any.map((_, level) => merged.map((price) => price[level] as number));
}
