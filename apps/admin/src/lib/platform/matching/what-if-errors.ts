import type { Problem } from '@etabli/sdk';
import { type FormErrors, formErrors } from '../form-errors.ts';
import type { Words } from '../words-of.ts';
import type { WhatIfKind } from './asked-what-if.ts';

/** Where a refusal of a change as a whole stands: at the field that asks the most. */
const mainField = { posts: 'more', travel: 'mode', skill: 'skill', aims: 'aims' } as const;

/** Why a change is not answered, at its field; the move that came along stands above the form. */
export function whatIfErrors(
  problem: Problem | undefined,
  kind: WhatIfKind,
  words: Words,
): FormErrors {
  const { t } = words;
  const isTwice = problem?.violations?.some(({ path }) => path === 'changes.0.aims');
  const violations = problem?.violations?.map((violation) => {
    const field = violation.path.replace(/^changes\.\d+\.?/, '');
    const isMove = violation.path.startsWith('changes.1');
    return { ...violation, path: isMove ? 'withMove' : field || mainField[kind] };
  });
  const errors = formErrors(
    problem && { ...problem, ...(violations ? { violations } : {}) },
    words,
    {
      activityId: t('matching_column_activity'),
      more: t('matching_whatif_posts'),
      mode: t('matching_whatif_mode'),
      zone: t('matching_whatif_zone'),
      skill: t('matching_whatif_skill'),
      beneficiaryIds: t('matching_whatif_learners'),
      aims: t('matching_whatif_aims'),
      withMove: t('matching_whatif_with_move'),
    },
  );
  if (!isTwice) {
    return errors;
  }
  const text = t('matching_whatif_aims_once');
  return { general: undefined, summary: [{ field: 'aims', text }], at: { aims: text } };
}
