import type { OfferPrice } from '../../activities/offer.ts';
import { type Steps, signals } from '../../territories/check-terms.ts';
import { type Check, type CheckFinding, levelAbove } from './check.ts';

/** By how many whole percent a price lies under the lowest that is documented; 0 when it does not. */
export function percentBelow({ cents, market }: Pick<OfferPrice, 'cents' | 'market'>): number {
  const lowest = Math.min(...market.map((one) => one.cents));
  return cents >= lowest ? 0 : Math.ceil(((lowest - cents) / lowest) * 100);
}

/**
 * Usual practice of the committees — no price under that of the market: each line of the price list has
 * two or three prices of others beside it, with where they were read.
 */
export const marketPrices: Check = ({ facts }): CheckFinding => {
  const { activity, rules } = facts;
  const { value, source } = rules.percentBelowMarket;
  const least = rules.marketPrices.value;
  const documented = activity.prices.filter(({ market }) => market.length >= least);
  const factsUsed = activity.prices.map((_, index) => `price:${index + 1}`);
  const compared = activity.prices
    .filter(({ market }) => market.length > 0)
    .map((price) => ({ what: price.what, ...weighed(price, value) }))
    .toSorted((a, b) => signals.indexOf(b.level) - signals.indexOf(a.level) || b.below - a.below);
  const [worst] = compared;
  if (worst && worst.below > 0) {
    const params = { what: worst.what, percent: worst.below };
    return { level: worst.level, reason: 'below-market', params, factsUsed, source };
  }
  if (activity.prices.length === 0) {
    return { level: 'unclear', reason: 'no-price', params: {}, factsUsed, source };
  }
  const missing = activity.prices.length - documented.length;
  if (missing > 0) {
    const params = { missing, least };
    return { level: 'unclear', reason: 'not-documented', params, factsUsed, source };
  }
  const params = { lines: documented.length, least };
  return { level: 'low', reason: 'as-market', params, factsUsed, source };
};

function weighed(price: OfferPrice, steps: Steps) {
  const below = percentBelow(price);
  return { below, level: levelAbove(below, steps) };
}
