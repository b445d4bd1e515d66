import type { Schemas } from '@etabli/sdk';
import { naceText } from '#lib/platform/activity-words.ts';
import type { Words } from '#lib/platform/words-of.ts';
import { checkLevelLines } from './check-level-lines.ts';
import type { RuleLine } from './rule-line.ts';

type Rules = Schemas['CheckRules'];

const decimal = (code: string) => (code.length > 2 ? naceText(code) : code);

/** How those are found whom an activity could touch, and how loud what is, line by line. */
export function checkLines(rules: Rules, words: Words): RuleLine[] {
  return [
    ...measureLines(rules, words),
    ...linkLines(rules, words),
    ...thresholdLines(rules, words),
    ...checkLevelLines(rules, words),
  ];
}

/** How near, how far, how much: the weights. */
function measureLines(rules: Rules, { t, number }: Words): RuleLine[] {
  const { reachMetres, urbanFromInhabitants, nearness, roleWeights, distanceShare, from } = rules;
  const numbers = <Key extends string>(value: Record<Key, number>) =>
    Object.fromEntries(
      Object.entries<number>(value).map(([key, one]) => [key, number(one)]),
    ) as Record<Key, string>;
  return [
    {
      key: 'check-reach',
      term: t('admin_programme_check_reach'),
      value: t('admin_programme_check_reach_value', {
        urban: number(reachMetres.value.urban / 1_000),
        rural: number(reachMetres.value.rural / 1_000),
      }),
      source: reachMetres.source,
    },
    {
      key: 'check-urban',
      term: t('admin_programme_check_urban'),
      value: t('territories_inhabitants_count', { count: urbanFromInhabitants.value }),
      source: urbanFromInhabitants.source,
    },
    {
      key: 'check-nearness',
      term: t('admin_programme_check_nearness'),
      value: t('admin_programme_check_nearness_value', numbers(nearness.value)),
      source: nearness.source,
    },
    {
      key: 'check-roles',
      term: t('admin_programme_check_roles'),
      value: t('admin_programme_check_roles_value', {
        main: number(roleWeights.value.MAIN),
        seco: number(roleWeights.value.SECO),
        anci: number(roleWeights.value.ANCI),
      }),
      source: roleWeights.source,
    },
    {
      key: 'check-distance',
      term: t('admin_programme_check_distance'),
      value: t('admin_programme_check_distance_value', { share: number(distanceShare.value) }),
      source: distanceShare.source,
    },
    {
      key: 'check-from',
      term: t('admin_programme_check_from'),
      value: t('admin_programme_check_from_value', numbers(from.value)),
      source: from.source,
    },
  ];
}

/** Branches that are linked, and editions that are read by a published correspondence. */
function linkLines({ crossLinks, conversions = [] }: Rules, { t, number }: Words): RuleLine[] {
  return [
    ...crossLinks.map(({ version, from, to, nearness, source }) => ({
      key: `check-link-${version}-${from}-${to}`,
      term: t('admin_programme_check_link'),
      value: t('admin_programme_check_link_value', {
        from: decimal(from),
        to: decimal(to),
        nearness: number(nearness),
      }),
      source,
    })),
    ...conversions.map(({ from, to, codes, source }) => ({
      key: `check-conversion-${from}-${to}`,
      term: t('admin_programme_check_conversion'),
      value: t('admin_programme_check_conversion_value', {
        from,
        to,
        count: Object.keys(codes).length,
      }),
      source,
    })),
  ];
}

/** From which figure on something is medium or high. */
function thresholdLines(rules: Rules, { t, number }: Words): RuleLine[] {
  type Stepped = {
    value: { medium: number; high: number };
    source: Schemas['Source'];
  };
  const steps = (
    name: 'exposure' | 'direct' | 'nearest' | 'price' | 'solvent',
    { value, source }: Stepped,
    by = 1,
  ): RuleLine => ({
    key: `check-${name}`,
    term: t(`admin_programme_check_${name}`),
    value: t('admin_programme_check_steps', {
      medium: number(value.medium / by),
      high: number(value.high / by),
    }),
    source,
  });
  const { locationQuotient, leastToCompare, marketPrices, longWaitDays, extractDays } = rules;
  return [
    steps('exposure', rules.exposure),
    steps('direct', rules.directCompetitors),
    steps('nearest', rules.nearestDirectMetres, 1_000),
    {
      key: 'check-quotient',
      term: t('admin_programme_check_quotient'),
      value: t('admin_programme_check_quotient_value', {
        under: number(locationQuotient.value.underServed),
        well: number(locationQuotient.value.wellServed),
      }),
      source: locationQuotient.source,
    },
    {
      key: 'check-least',
      term: t('admin_programme_check_least'),
      value: number(leastToCompare.value),
      source: leastToCompare.source,
    },
    {
      key: 'check-market',
      term: t('admin_programme_check_market'),
      value: number(marketPrices.value),
      source: marketPrices.source,
    },
    steps('price', rules.percentBelowMarket),
    {
      key: 'check-wait',
      term: t('admin_programme_check_wait'),
      value: t('admin_programme_days', { count: longWaitDays.value }),
      source: longWaitDays.source,
    },
    steps('solvent', rules.solventPercent),
    {
      key: 'check-extract',
      term: t('admin_programme_check_extract'),
      value: t('admin_programme_days', { count: extractDays.value }),
      source: extractDays.source,
    },
  ];
}
