import type { Schemas } from '@etabli/sdk';
import type { Words } from '#lib/platform/words-of.ts';
import type { RuleLine } from './rule-line.ts';

type Rules = Schemas['CheckRules'];

/** How loud what is told is, who is asked, and what sends a decision back to the committee. */
export function checkLevelLines(rules: Rules, words: Words): RuleLine[] {
  const { t, number } = words;
  const { review } = rules;
  return [
    ...crowdingLines(rules, words),
    ...countsAs.flatMap(([name, message]): RuleLine[] => {
      const rule = rules[name];
      return rule
        ? [
            {
              key: `check-${name}`,
              term: t(`admin_programme_check_${message}`),
              value: t(`non_competition_level_${rule.value}`),
              source: rule.source,
            },
          ]
        : [];
    }),
    ...rules.questions.map(({ question, asks, yesCountsAs, source }) => ({
      key: `check-question-${question}`,
      term: t(`activities_question_${question}`),
      value: t('admin_programme_check_question_value', {
        body: t(`non_competition_body_${asks}`),
        level: t(`non_competition_level_${yesCountsAs}`),
      }),
      source,
    })),
    ...consultedLines(rules, words),
    {
      key: 'check-review',
      term: t('admin_programme_check_review'),
      value: t('admin_programme_check_review_value', {
        price: number(review.value.priceDropPercent),
        volume: number(review.value.volumeRisePercent),
        area: number(review.value.areaRisePercent),
      }),
      source: review.source,
    },
  ];
}

const countsAs = [
  ['wellServedCountsAs', 'well_served'],
  ['onListCountsAs', 'on_list'],
  ['shortWaitCountsAs', 'short_wait'],
  ['everyoneCountsAs', 'everyone'],
  ['unknownCountsAs', 'unknown'],
] as const;

function crowdingLines({ crowding }: Rules, { t, number }: Words): RuleLine[] {
  if (!crowding) {
    return [];
  }
  const { leastExpected, underServed, asElsewhere } = crowding.value;
  const capped = (cap: typeof underServed) => ({
    below: number(cap.below),
    count: t(`non_competition_level_${cap.count}`),
    nearest: t(`non_competition_level_${cap.nearest}`),
  });
  const { source } = crowding;
  return [
    {
      key: 'check-crowding-few',
      term: t('admin_programme_check_crowding_few'),
      value: t('admin_programme_check_crowding_value', capped(underServed)),
      source,
    },
    {
      key: 'check-crowding-elsewhere',
      term: t('admin_programme_check_crowding_elsewhere'),
      value: t('admin_programme_check_crowding_value', capped(asElsewhere)),
      source,
    },
    {
      key: 'check-crowding-least',
      term: t('admin_programme_check_crowding_least'),
      value: number(leastExpected),
      source,
    },
  ];
}

/** One line for each source: mostly one. */
function consultedLines({ consulted }: Rules, { t, list }: Words): RuleLine[] {
  const bySource = Map.groupBy(consulted, ({ source }) => JSON.stringify(source));
  return [...bySource.values()].flatMap((bodies, index): RuleLine[] => {
    const [first] = bodies;
    return first
      ? [
          {
            key: `check-consulted-${index + 1}`,
            term: t('admin_programme_check_consulted'),
            value: list(bodies.map(({ body }) => t(`non_competition_body_${body}`))),
            source: first.source,
          },
        ]
      : [];
  });
}
