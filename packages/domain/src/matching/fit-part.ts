import type { MatchingRules } from '../territories/matching-terms.ts';
import type { ActivityInRound, PersonInRound } from './round-facts.ts';

/** The best that a part of a fit, and a fit, can be. */
export const mostPoints = 1_000;

/** Whole points from 0 to 1000, or null where there is nothing to compare: then the part does not count. */
export type FitPoints = number | null;

/** One part of how well an activity suits a person. */
export type FitPart = (
  person: PersonInRound,
  activity: ActivityInRound,
  rules: MatchingRules,
) => FitPoints;
