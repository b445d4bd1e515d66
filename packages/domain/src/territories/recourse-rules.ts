import type { Sourced } from '../values/source.ts';

/**
 * The conditions of which a programme may excuse somebody for a time. Saying yes is not among them:
 * nobody may say it for another.
 */
export const derogableConditions = [
  'long-without-work',
  'lives-in-territory',
  'registered-as-job-seeker',
] as const;
export type DerogableCondition = (typeof derogableConditions)[number];

/** What a programme leaves to people where the conditions alone would be unjust, as data with its source. */
export type RecourseRules = {
  /** Of which conditions somebody may be excused; an empty list: of none. */
  derogable: Sourced<DerogableCondition[]>;
  /** For how many months at most. */
  longestDerogationMonths: Sourced<number>;
  /** Within how many days after a decision the person may ask for a review. */
  reviewAskedWithinDays: Sourced<number>;
  /** Within how many days after that it is decided. */
  reviewDecidedWithinDays: Sourced<number>;
};
