import type { EmployerId } from '../../values/ids.ts';
import type { PlainDate } from '../../values/plain-date.ts';
import type { Trace } from '../../values/verdict.ts';
import type { PromisesMade } from '../promises.ts';

export const activityRequirementNames = [
  'employer-named',
  'clearance-in-force',
  'decided-by-committee',
  'nobody-waits',
] as const;
export type ActivityRequirementName = (typeof activityRequirementNames)[number];

/** What a requirement may look at; nothing else counts. */
export type ActivityFacts = {
  activity: { employerId: EmployerId | null };
  /** The committee's decision that allows the activity on the day of the move; null when none does. */
  clearance: {
    decidedOn: PlainDate;
    inForceUntil: PlainDate | null;
    /** What the activity is was changed after the decision was recorded. */
    isOutdated: boolean;
  } | null;
  /** How many people it is promised to today; null for who may not read that. */
  promises: PromisesMade | null;
};

/** The finding of one requirement; its name and its source come from the table that asks it. */
export type ActivityFinding = Omit<Trace, 'rule' | 'source'>;

/** One condition for a move of an activity, as a function from facts to a finding, met or not. */
export type ActivityRequirement = (facts: ActivityFacts) => ActivityFinding;
