import type { MatchingRules } from '../../territories/matching-terms.ts';
import type { Outcome, TraceParam } from '../../values/verdict.ts';
import type { ActivityInRound, PersonInRound } from '../round-facts.ts';

/**
 * What a hard rule found about a person and an activity. "No" takes the pair out of the round;
 * "unclear" leaves it in, and says what is to be asked.
 */
export type PairFinding = {
  outcome: Outcome;
  /** Machine word for what was found; a message explains it with `params`. */
  reason: string;
  params: Record<string, TraceParam>;
};

/** One hard rule: may this person do this activity at all? */
export type PairRule = (
  person: PersonInRound,
  activity: ActivityInRound,
  rules: MatchingRules,
) => PairFinding;

export const pairRuleNames = [
  'takes-people',
  'not-declined',
  'hours-meet',
  'within-reach',
  'needed-skills-held',
] as const;
export type PairRuleName = (typeof pairRuleNames)[number];
