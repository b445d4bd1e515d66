import type { ActivityRequirement } from './requirement.ts';

/** No official text found; proposed here — somebody is named who will sign the contracts. */
export const employerNamed: ActivityRequirement = ({ activity }) => ({
  outcome: activity.employerId === null ? 'no' : 'yes',
  reason: activity.employerId === null ? 'none' : 'named',
  params: {},
  factsUsed: ['activity.employerId'],
});
