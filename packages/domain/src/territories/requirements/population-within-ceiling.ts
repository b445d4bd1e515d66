import { isCounted, sumInhabitants } from '../inhabitants.ts';
import type { Finding, Requirement } from './requirement.ts';

/**
 * Call for projects 2022, as the press reported it — all zones together have at most the
 * inhabitants that the programme sets. A sum that is over without the missing zones stays over
 * with them.
 */
export const populationWithinCeiling: Requirement = ({ zones }, { thresholds }): Finding => {
  const ceiling = thresholds.maxInhabitants.value;
  const sum = sumInhabitants(zones);
  const count = sum?.count ?? 0;
  const factsUsed = zones.map(({ id }) => `zone:${id}`);
  if (zones.length === 0) {
    return { outcome: 'unclear', reason: 'no-zone', params: {}, factsUsed };
  }
  if (count > ceiling) {
    const params = { count, ceiling, over: count - ceiling };
    return { outcome: 'no', reason: 'too-many', params, factsUsed };
  }
  if (!sum?.complete) {
    const missing = zones.filter((zone) => !isCounted(zone)).length;
    return {
      outcome: 'unclear',
      reason: 'count-missing',
      params: { count, ceiling, missing },
      factsUsed,
    };
  }
  return { outcome: 'yes', reason: 'within', params: { count, ceiling }, factsUsed };
};
