import type { ActivityFinding, ActivityRequirement } from './requirement.ts';

/**
 * French law of 2016 on the first territories, and Walloon practice — an activity takes work from
 * nobody, and the local committee says so. That it says so on paper, for a time, and about the
 * activity as it is today, is our proposal.
 */
export const clearanceInForce: ActivityRequirement = ({ clearance }): ActivityFinding => {
  const factsUsed = ['clearance'];
  if (clearance === null) {
    return { outcome: 'no', reason: 'none', params: {}, factsUsed };
  }
  const { decidedOn, inForceUntil, isOutdated } = clearance;
  if (isOutdated) {
    return { outcome: 'no', reason: 'changed-since', params: { decidedOn }, factsUsed };
  }
  return inForceUntil === null
    ? { outcome: 'yes', reason: 'without-end', params: { decidedOn }, factsUsed }
    : { outcome: 'yes', reason: 'until', params: { decidedOn, until: inForceUntil }, factsUsed };
};
