import { chooseOpen } from './engine/choose-open.ts';
import { orderInstance } from './engine/match-network.ts';
import { optimise } from './engine/optimise.ts';
import { levelsOf } from './engine/pack-weights.ts';
import { priceClosed } from './engine/price-closed.ts';
import { asGiven, boundsOf, matchOf } from './engine/read-plan.ts';
import { hasMinimums, type MatchInstance, type MatchResult, tierNames } from './match-instance.ts';
import { scoreMatch } from './score-match.ts';

/** How many parts of a search over minimums are looked at before it goes straight to an answer. */
const manyParts = 500;

/**
 * The best matching of an instance, tier by tier in its order, and the prices that prove it. The same
 * instance gives the same answer in whatever order its people, activities and pairs stand, as long as
 * their ids stay. Takes a sound instance only, as `readMatchInstance` answers it. Throws
 * `MinimumOutOfReach` when a lock opens an activity whose minimum nobody can fill. Where minimums leave
 * more than `mostParts` parts to search, the answer may not be the best, and says so: `gaveUp`.
 */
export function solveMatching(instance: MatchInstance, mostParts = manyParts): MatchResult {
  const network = orderInstance(instance);
  const tiers = instance.tiers ?? tierNames;
  const isSearched = hasMinimums(instance);
  const weighedTiers = isSearched ? (['duty', ...tiers] as const) : tiers;
  const levels = levelsOf(boundsOf(instance), weighedTiers);
  const { plan, open, branches, gaveUp } = isSearched
    ? chooseOpen(instance, network, { levels, tiers: weighedTiers, mostParts })
    : { plan: optimise(network, levels), open: network, branches: undefined, gaveUp: false };
  priceClosed(open, plan, levels);
  const match = matchOf(instance, network, plan.place);
  const [first = [], ...others] = plan.prices.map((price) => asGiven(network, price));
  return {
    match,
    score: scoreMatch(instance, match),
    prices: first,
    ...(others.length > 0 ? { tierPrices: [first, ...others] } : {}),
    ...(branches ? { branches } : {}),
    ...(gaveUp ? { gaveUp } : {}),
  };
}
