import type { MatchNetwork } from './match-network.ts';
import type { Plan } from './optimise.ts';
import type { TierUnits } from './pack-weights.ts';
import { type WeighedPairs, weigh } from './weigh-pairs.ts';

/**
 * Gives each activity without posts the least price at which nobody wants it. With several levels that
 * is the first in order: at each level only those offers count that were the highest at all before it.
 */
export function priceClosed(
  network: MatchNetwork,
  { place, prices }: Plan,
  levels: readonly TierUnits[],
): void {
  const { posts, rows } = network;
  if (!posts.includes(0)) {
    return;
  }
  const isOut = new Uint8Array(rows.code.length);
  // To offer nothing is the last offer of all.
  const isAboveNothing = new Uint8Array(posts.length);
  levels.forEach((units, level) => {
    const price = prices[level] as Float64Array;
    const pairs = weigh(network, units);
    const { activity } = pairs;
    const offers = offersOf(pairs, place, price);
    for (let at = 0; at < posts.length; at++) {
      if (posts[at] === 0) {
        price[at] = isAboveNothing[at] === 1 ? Number.NEGATIVE_INFINITY : 0;
      }
    }
    offers.forEach((offer, pair) => {
      const to = activity[pair] as number;
      if (posts[to] === 0 && isOut[pair] === 0 && offer > (price[to] as number)) {
        price[to] = offer;
      }
    });
    offers.forEach((offer, pair) => {
      const to = activity[pair] as number;
      isOut[pair] = isOut[pair] === 1 || offer < (price[to] as number) ? 1 : 0;
      isAboveNothing[to] = isAboveNothing[to] === 1 || (price[to] as number) > 0 ? 1 : 0;
    });
  });
}

/** What each pair weighs beyond what its person has at these prices. */
function offersOf(pairs: WeighedPairs, place: Int32Array, price: Float64Array): Float64Array {
  const { start, activity, weight } = pairs;
  const offers = weight.slice();
  for (let person = 0; person < place.length; person++) {
    const [from, end] = [start[person] as number, start[person + 1] as number];
    const at = activity.subarray(from, end).indexOf(place[person] as number);
    const has =
      at < 0 ? 0 : (weight[from + at] as number) - (price[place[person] as number] as number);
    for (let pair = from; pair < end; pair++) {
      offers[pair] = (weight[pair] as number) - has;
    }
  }
  return offers;
}
