import type { Schemas } from '@etabli/sdk';
import type { Words } from '../words-of.ts';

export type ToldFact = Schemas['ToldFact'];
type Span = Schemas['DateSpan'];

/** What a fact says, beside its days: "contrat de travail, 19 h par semaine". */
export function factText(fact: ToldFact, words: Words): string {
  const { t } = words;
  switch (fact.kind) {
    case 'work':
      return [t(`eligibility_status_${fact.status}`), ...workDetails(fact, words)].join(', ');
    case 'benefit':
      return t(`beneficiaries_benefit_${fact.benefit}`);
    case 'domicile':
      return [t(`eligibility_address_${fact.type}`), ...placeDetails(fact, words)].join(', ');
    default:
      return t(`beneficiaries_fact_kind_${fact.kind}`);
  }
}

function workDetails(fact: ToldFact & { kind: 'work' }, { t }: Words): string[] {
  const { weeklyHours, isInvoluntaryPartTime } = fact;
  return [
    ...(weeklyHours === null ? [] : [t('beneficiaries_fact_hours', { hours: weeklyHours })]),
    ...(isInvoluntaryPartTime === null
      ? []
      : [
          t(
            isInvoluntaryPartTime
              ? 'beneficiaries_fact_part_time_unchosen'
              : 'beneficiaries_fact_part_time_chosen',
          ),
        ]),
  ];
}

function placeDetails(fact: ToldFact & { kind: 'domicile' }, { t }: Words): string[] {
  const { territoryId, territoryName, zone, country } = fact;
  return [
    territoryName !== null
      ? t('beneficiaries_fact_other_territory', { name: territoryName })
      : (zone ??
        t(territoryId === null ? 'beneficiaries_fact_elsewhere' : 'beneficiaries_fact_here')),
    ...(country === 'BE' ? [] : [t('beneficiaries_fact_abroad', { country })]),
  ];
}

/** A day as well as it is known: to the day, to the month, bounded, or not at all. */
export function spanText({ earliest, latest }: Span, words: Words): string {
  const { t, date, monthInWords } = words;
  if (earliest !== null && earliest === latest) {
    return date(earliest);
  }
  if (earliest !== null && latest !== null) {
    return isWholeMonth(earliest, latest)
      ? monthInWords(earliest)
      : t('beneficiaries_span_between', { from: date(earliest), until: date(latest) });
  }
  if (earliest !== null) {
    return t('beneficiaries_span_not_before', { day: date(earliest) });
  }
  return latest === null
    ? t('beneficiaries_span_unknown')
    : t('beneficiaries_span_not_after', { day: date(latest) });
}

/** True for the first and the last day of one month. */
function isWholeMonth(earliest: string, latest: string): boolean {
  const next = new Date(`${latest}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const isSame = earliest.slice(0, 7) === latest.slice(0, 7);
  return isSame && earliest.endsWith('-01') && next.getUTCDate() === 1;
}

export function untilText(until: Span | null, words: Words): string {
  return until === null ? words.t('beneficiaries_span_running') : spanText(until, words);
}
