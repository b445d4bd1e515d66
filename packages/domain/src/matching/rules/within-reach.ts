import { metresBetween } from '../../values/distance.ts';
import type { PairFinding, PairRule } from './pair-rule.ts';

/**
 * Proposed here — the work lies no further than the rules say for the way in which the person gets
 * about, from centre of zone to centre of zone. What goes all over the territory is within everybody’s
 * reach; a place or a way that nobody has asked about takes nothing away.
 */
export const withinReach: PairRule = (person, activity, { travel }): PairFinding => {
  if (activity.isItinerant) {
    return { outcome: 'yes', reason: 'itinerant', params: {} };
  }
  if (!activity.place || !person.home) {
    const unknown = person.home ? 'activity' : 'person';
    return { outcome: 'unclear', reason: 'place-to-ask', params: { unknown } };
  }
  const metres = metresBetween(person.home, activity.place);
  const onFoot = metres <= travel.foot.value.mostMetres;
  if (!person.travel && !onFoot) {
    return { outcome: 'unclear', reason: 'travel-to-ask', params: { metres } };
  }
  const mode = person.travel ?? 'foot';
  const { mostMetres, metresPerMinute } = travel[mode].value;
  if (metres > mostMetres) {
    return { outcome: 'no', reason: 'too-far', params: { metres, mode, mostMetres } };
  }
  const minutes = Math.ceil(metres / metresPerMinute);
  return { outcome: 'yes', reason: 'near-enough', params: { metres, mode, minutes } };
};
