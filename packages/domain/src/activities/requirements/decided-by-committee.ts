import type { ActivityRequirement } from './requirement.ts';

/**
 * Our proposal — nobody declares an activity cleared: it becomes so by recording a favourable
 * decision of the committee, which is another act.
 */
export const decidedByCommittee: ActivityRequirement = () => ({
  outcome: 'no',
  reason: 'committee-decides',
  params: {},
  factsUsed: [],
});
