import { requirementName } from '#lib/platform/trace-words.ts';
import type { Words } from '#lib/platform/words-of.ts';
import { checkLines } from './check-lines.ts';
import { eligibilityLines } from './eligibility-lines.ts';
import { matchingLines } from './matching-lines.ts';
import { recourseLines } from './recourse-lines.ts';
import type { RuleLine, Rules } from './rule-line.ts';

/** A version of the rules, line by line; the same rule has the same key in every version. */
export function rulesLines(rules: Rules, words: Words): RuleLine[] {
  const { t } = words;
  const { maxInhabitants, monthsWithoutWork, monthsDomiciled } = rules.thresholds;
  return [
    {
      key: 'max-inhabitants',
      term: t('admin_programme_max_inhabitants'),
      value: t('territories_inhabitants_count', { count: maxInhabitants.value }),
      source: maxInhabitants.source,
    },
    {
      key: 'months-without-work',
      term: t('admin_programme_without_work'),
      value: t('admin_programme_months', { count: monthsWithoutWork.value }),
      source: monthsWithoutWork.source,
    },
    {
      key: 'months-domiciled',
      term: t('admin_programme_domiciled'),
      value: t('admin_programme_months', { count: monthsDomiciled.value }),
      source: monthsDomiciled.source,
    },
    {
      key: 'areas',
      term: t('admin_programme_areas'),
      value: areasText(rules, words),
      source: rules.eligibleAreas.source,
    },
    ...eligibilityLines(rules.eligibility, words),
    ...rules.requirements.map(({ to, requirement, source }) => ({
      key: `${to} ${requirement}`,
      term: t('admin_programme_requirement', { state: t(`territories_state_${to}`) }),
      value: requirementName(requirement, words),
      source,
    })),
    ...(rules.list ? listLines(rules.list, words) : []),
    ...(rules.recourse ? recourseLines(rules.recourse, words) : []),
    ...(rules.matching ? matchingLines(rules.matching, words) : []),
    ...(rules.check ? checkLines(rules.check, words) : []),
  ];
}

function areasText({ eligibleAreas }: Rules, { t, list }: Words): string {
  const named = (wanted: 'district' | 'province') =>
    eligibleAreas.value.filter(({ kind }) => kind === wanted).map(({ name }) => name);
  const [districts, provinces] = [named('district'), named('province')];
  const told = [
    districts.length > 0 &&
      t('admin_programme_districts', { count: districts.length, names: list(districts) }),
    provinces.length > 0 &&
      t('admin_programme_provinces', { count: provinces.length, names: list(provinces) }),
  ];
  return told.filter(Boolean).join(' ');
}

/** How the list is told of, and when the team is told of a silence. */
function listLines(
  { bands, contactWeeks }: NonNullable<Rules['list']>,
  { t, list, number }: Words,
): RuleLine[] {
  return [
    {
      key: 'list-bands',
      term: t('admin_programme_list_bands'),
      value: t('admin_programme_list_bands_up_to', { places: list(bands.value.map(number)) }),
      source: bands.source,
    },
    ...(contactWeeks
      ? [
          {
            key: 'list-contact',
            term: t('admin_programme_list_contact'),
            value: t('admin_programme_weeks', { count: contactWeeks.value }),
            source: contactWeeks.source,
          },
        ]
      : []),
  ];
}
