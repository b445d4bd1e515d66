import { type MatchNetwork, orderInstance } from '../engine/match-network.ts';
import { levelsOf, type TierUnits } from '../engine/pack-weights.ts';
import { boundsOf, placeOf } from '../engine/read-plan.ts';
import { weigh } from '../engine/weigh-pairs.ts';
import { hasMinimums, type MatchInstance, tierNames } from '../match-instance.ts';
import { type LivePlan, openPlan } from './live-plan.ts';

/** A best plan that is walked from change to change, with the order and the weights of its instance. */
export type Walk = { network: MatchNetwork; units: TierUnits; live: LivePlan };

/**
 * Opens a plan that is known to be best, by the activity of each person, -1 for none; undefined where a plan
 * is solved anew at each change, as with minimums and with weights beyond what one number holds.
 */
export function openWalk(instance: MatchInstance, match: ArrayLike<number>): Walk | undefined {
  const [units, ...others] = levelsOf(boundsOf(instance), instance.tiers ?? tierNames);
  if (!units || others.length > 0 || hasMinimums(instance)) {
    return undefined;
  }
  const network = orderInstance(instance);
  const place = placeOf(network, match);
  const least = new Int32Array(network.posts.length);
  const pairs = weigh(network, units);
  return { network, units, live: openPlan({ network, pairs, place, least }) };
}
