import type { Schemas } from '@etabli/sdk';
import type { Words } from '../words-of.ts';
import { toldParams } from './told-params.ts';

type Removal = Schemas['RoundPerson']['removed'][number];

/** Why a rule took one activity away from a person, in the worker’s words. */
export function removalText({ rule, reason, params }: Removal, words: Words): string {
  const { t } = words;
  const told = toldParams(params, words);
  switch (reason) {
    case 'not-open':
      return t('matching_removed_not_open');
    case 'not-cleared':
      return t('matching_removed_not_cleared');
    case 'declined-before':
      return t('matching_removed_declined_before');
    case 'post-has-more-hours':
      return t('matching_removed_post_has_more_hours', {
        offered: told.minutesOfWork('offeredLeast'),
        wished: told.minutesOfWork('wishedMost'),
      });
    case 'post-has-fewer-hours':
      return t('matching_removed_post_has_fewer_hours', {
        offered: told.minutesOfWork('offeredMost'),
        wished: told.minutesOfWork('wishedLeast'),
      });
    case 'too-far':
      return t('matching_removed_too_far', {
        kilometres: told.kilometres('metres'),
        mode: told.mode('mode'),
        most: told.kilometres('mostMetres'),
      });
    case 'skill-missing':
      return t('matching_removed_skill_missing', {
        skill: told.skill('skill'),
        missing: told.count('missing') - 1,
      });
    default:
      return ruleName(rule, words);
  }
}

const ruleKeys = {
  'takes-people': 'matching_rule_takes_people',
  'not-declined': 'matching_rule_not_declined',
  'hours-meet': 'matching_rule_hours_meet',
  'within-reach': 'matching_rule_within_reach',
  'needed-skills-held': 'matching_rule_needed_skills_held',
} as const;

/** What a hard rule looks at, for the filter of the list and for one that this page does not know. */
export function ruleName(rule: Removal['rule'], { t }: Words): string {
  return t(ruleKeys[rule]);
}

/** What stands between a person and an activity that is left. */
export function cutOffText({ kind, months = 0 }: Schemas['WaitingCutOff'], { t }: Words): string {
  return kind === 'waited'
    ? t('matching_cut_off_waited', { months })
    : t(`matching_cut_off_${kind}`);
}
