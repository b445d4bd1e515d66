import { conditionName } from '#lib/platform/files/condition-names.ts';
import type { Words } from '#lib/platform/words-of.ts';
import type { RuleLine, Rules } from './rule-line.ts';

/** Derogations and reviews, line by line. */
export function recourseLines(rules: NonNullable<Rules['recourse']>, words: Words): RuleLine[] {
  const { t, list } = words;
  const { derogable, longestDerogationMonths, reviewAskedWithinDays, reviewDecidedWithinDays } =
    rules;
  return [
    {
      key: 'derogable',
      term: t('admin_programme_derogable'),
      value:
        derogable.value.length > 0
          ? list(derogable.value.map((condition) => conditionName(condition, words)))
          : t('admin_programme_derogable_none'),
      source: derogable.source,
    },
    {
      key: 'derogation-months',
      term: t('admin_programme_derogation_months'),
      value: t('admin_programme_months', { count: longestDerogationMonths.value }),
      source: longestDerogationMonths.source,
    },
    {
      key: 'review-asked',
      term: t('admin_programme_review_ask'),
      value: t('admin_programme_days', { count: reviewAskedWithinDays.value }),
      source: reviewAskedWithinDays.source,
    },
    {
      key: 'review-decided',
      term: t('admin_programme_review_decide'),
      value: t('admin_programme_days', { count: reviewDecidedWithinDays.value }),
      source: reviewDecidedWithinDays.source,
    },
  ];
}
