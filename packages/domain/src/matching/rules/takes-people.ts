import type { PairFinding, PairRule } from './pair-rule.ts';

/**
 * No official text found; proposed here — posts are filled where the activity is ready for people and
 * the committee’s clearance is in force on the day of the round.
 */
export const takesPeople: PairRule = (_person, activity): PairFinding => {
  if (!activity.takesPeople) {
    return { outcome: 'no', reason: 'not-open', params: {} };
  }
  return activity.isCleared
    ? { outcome: 'yes', reason: 'open', params: {} }
    : { outcome: 'no', reason: 'not-cleared', params: {} };
};
