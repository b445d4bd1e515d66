import { hoursMeet } from './hours-meet.ts';
import { neededSkillsHeld } from './needed-skills-held.ts';
import { notDeclined } from './not-declined.ts';
import type { PairRule, PairRuleName } from './pair-rule.ts';
import { takesPeople } from './takes-people.ts';
import { withinReach } from './within-reach.ts';

/** The hard rules of a round, in the order in which they are told. */
export const pairRules: Record<PairRuleName, PairRule> = {
  'takes-people': takesPeople,
  'not-declined': notDeclined,
  'hours-meet': hoursMeet,
  'within-reach': withinReach,
  'needed-skills-held': neededSkillsHeld,
};
