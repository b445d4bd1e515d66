import { pairRuleNames } from '@etabli/domain/matching/rules/pair-rule';
import type { Words } from '../words-of.ts';
import { ruleName } from './removal-words.ts';

/** Why nothing is proposed, as the list of a round can be narrowed by it. */
export const unplacedReasons = [
  'no-activity-left',
  'all-posts-taken',
  'lock-in-the-way',
  'travel-would-open',
  'hours-would-open',
  'skill-would-open',
] as const;

/** Why somebody on the list takes no part in a round. */
export const excludedReasons = [
  'paused',
  'not-eligible',
  'eligibility-unclear',
  'hours-to-ask',
] as const;

const keys = {
  'no-activity-left': 'matching_reason_no_activity_left',
  'all-posts-taken': 'matching_filter_posts_taken',
  'lock-in-the-way': 'matching_filter_promised',
  'travel-would-open': 'matching_filter_travel',
  'hours-would-open': 'matching_filter_hours',
  'skill-would-open': 'matching_filter_skill',
  paused: 'matching_reason_paused',
  'not-eligible': 'matching_reason_not_eligible',
  'eligibility-unclear': 'matching_reason_eligibility_unclear',
  'hours-to-ask': 'matching_reason_hours_to_ask',
} as const;

/** A reason or a rule as a choice of the filter, without the figures of anybody. */
export function filterReasonText(code: string, words: Words): string {
  const rule = pairRuleNames.find((name) => name === code);
  if (rule) {
    return words.t('matching_filter_rule', { rule: ruleName(rule, words) });
  }
  return Object.hasOwn(keys, code) ? words.t(keys[code as keyof typeof keys]) : code;
}
