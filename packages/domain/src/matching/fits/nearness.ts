import { type FitPart, mostPoints } from '../fit-part.ts';
import { withinReach } from '../rules/within-reach.ts';

/**
 * Proposed here — 1000 next door, 0 at the furthest that the rules allow for the person’s way of
 * getting about; nothing to compare where a place is unknown or the work goes all over the territory.
 */
export const nearness: FitPart = (person, activity, rules) => {
  const { metres } = withinReach(person, activity, rules).params;
  if (typeof metres !== 'number') {
    return null;
  }
  const { mostMetres } = rules.travel[person.travel ?? 'foot'].value;
  return Math.max(0, Math.floor(((mostMetres - metres) * mostPoints) / Math.max(1, mostMetres)));
};
