import type { Schemas } from '@etabli/sdk';
import type { Words } from '#lib/platform/words-of.ts';
import type { RuleLine } from './rule-line.ts';

const modes = ['foot', 'bicycle', 'public_transport', 'car'] as const;

/** How people and activities meet in a round, line by line. */
export function matchingLines(matching: Schemas['MatchingRules'], words: Words): RuleLine[] {
  const { t, number } = words;
  const { aims, waitingClock, weights, wishPoints, answerDays, groups } = matching;
  return [
    {
      key: 'matching-aims',
      term: t('admin_programme_matching_aims'),
      value: aims.value.map((aim) => t(`admin_programme_matching_aim_${aim}`)).join(', '),
      source: aims.source,
    },
    {
      key: 'matching-clock',
      term: t('admin_programme_matching_clock'),
      value: t(`admin_programme_matching_clock_${waitingClock.value}`),
      source: waitingClock.source,
    },
    ...modes.map((mode) => ({
      key: `matching-travel-${mode}`,
      term: t(`admin_programme_matching_travel_${mode}`),
      value: farOf(matching.travel[mode].value, words),
      source: matching.travel[mode].source,
    })),
    {
      key: 'matching-weights',
      term: t('admin_programme_matching_weights'),
      value: t('admin_programme_matching_weights_parts', weights.value),
      source: weights.source,
    },
    {
      key: 'matching-wishes',
      term: t('admin_programme_matching_wishes'),
      value: wishPoints.value.map((points) => number(points)).join(' · '),
      source: wishPoints.source,
    },
    {
      key: 'matching-answer',
      term: t('admin_programme_matching_answer'),
      value: t('admin_programme_days', { count: answerDays.value }),
      source: answerDays.source,
    },
    ...(groups
      ? [
          {
            key: 'matching-groups',
            term: t('admin_programme_matching_groups'),
            value: t('admin_programme_matching_groups_parts', {
              ages: groups.value.ageBands.map((age) => number(age)).join(', '),
              least: groups.value.leastShown,
            }),
            source: groups.source,
          },
        ]
      : []),
  ];
}

function farOf(
  { mostMetres, metresPerMinute }: { mostMetres: number; metresPerMinute: number },
  { t, number }: Words,
): string {
  return t('admin_programme_matching_travel_far', {
    kilometres: number(mostMetres / 1_000),
    minutes: Math.ceil(mostMetres / metresPerMinute),
  });
}
