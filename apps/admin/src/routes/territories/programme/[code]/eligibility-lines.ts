import { domicileTypes, workStatuses } from '@etabli/domain/territories/eligibility-terms';
import type { Words } from '#lib/platform/words-of.ts';
import type { RuleLine, Rules } from './rule-line.ts';

type Terms = Rules['eligibility'];

/** How the facts about a person are read, line by line. */
export function eligibilityLines(terms: Terms, words: Words): RuleLine[] {
  const { t } = words;
  const asked = (key: string, term: string, { value, source }: Terms['asksRegistration']) => ({
    key,
    term,
    value: value ? t('admin_programme_yes') : t('admin_programme_no'),
    source,
  });
  return [
    ...statusLines(terms, words),
    {
      key: 'tolerated-work',
      term: t('admin_programme_tolerated'),
      value: toleratedText(terms, words),
      source: terms.toleratedWork.source,
    },
    ...domicileTypes.map((type) => ({
      key: `address ${type}`,
      term: t('admin_programme_address', { type: t(`eligibility_address_${type}`) }),
      value: t(`eligibility_reading_${terms.domicileTypes[type].value}`),
      source: terms.domicileTypes[type].source,
    })),
    asked('moves-within', t('admin_programme_moves_within'), terms.movesWithinCount),
    asked('other-territories', t('admin_programme_other_territories'), terms.otherTerritoriesCount),
    asked('voluntariness', t('admin_programme_voluntariness'), terms.asksVoluntariness),
    asked('registration', t('admin_programme_registration'), terms.asksRegistration),
    {
      key: 'proofs',
      term: t('admin_programme_proofs'),
      value: proofsText(terms, words),
      source: terms.proofs.source,
    },
  ];
}

function statusLines({ statuses, involuntaryPartTime }: Terms, { t }: Words): RuleLine[] {
  return [
    ...workStatuses.map((status) => ({
      key: `status ${status}`,
      term: t('admin_programme_status', { status: t(`eligibility_status_${status}`) }),
      value: t(`eligibility_reading_${statuses[status].value}`),
      source: statuses[status].source,
    })),
    {
      key: 'involuntary-part-time',
      term: t('admin_programme_involuntary_part_time'),
      value: t(`eligibility_reading_${involuntaryPartTime.value}`),
      source: involuntaryPartTime.source,
    },
  ];
}

function toleratedText({ toleratedWork }: Terms, { t, list }: Words): string {
  const { days, unit, windowMonths, statuses } = toleratedWork.value;
  return days === 0 || statuses.length === 0
    ? t('admin_programme_tolerated_none')
    : t('admin_programme_tolerated_value', {
        days,
        unit,
        months: windowMonths,
        statuses: list(statuses.map((status) => t(`eligibility_status_${status}`))),
      });
}

function proofsText({ proofs }: Terms, { t, list }: Words): string {
  const papers = (fact: keyof Terms['proofs']['value']) =>
    list(proofs.value[fact].map((issuer) => t(`eligibility_issuer_${issuer}`)));
  return t('admin_programme_proofs_value', {
    work: papers('work'),
    domicile: papers('domicile'),
    voluntariness: papers('voluntariness'),
    registration: papers('registration'),
  });
}
