import type {
  DomicileReading,
  EligibilityTerms,
  WorkReading,
} from '../territories/eligibility-terms.ts';

const source = { title: 'Essai' };
const sourced = <T>(value: T) => ({ value, source });

/** Terms that leave nothing to a person but `article_60`, and tolerate 30 weekdays of work in 12 months. */
export function someTerms(given: Partial<EligibilityTerms> = {}): EligibilityTerms {
  const work = (reading: WorkReading) => sourced(reading);
  const domicile = (reading: DomicileReading) => sourced(reading);
  return {
    statuses: {
      unoccupied: work('without_work'),
      never_employed: work('without_work'),
      employed: work('work'),
      self_employed_main: work('work'),
      self_employed_side: work('without_work'),
      training: work('without_work'),
      incapacity: work('without_work'),
      article_60: work('unclear'),
      ale: work('without_work'),
    },
    involuntaryPartTime: work('without_work'),
    toleratedWork: sourced({
      days: 30,
      unit: 'weekdays',
      windowMonths: 12,
      statuses: ['employed'],
    }),
    domicileTypes: {
      registered: domicile('counts'),
      cpas_reference: domicile('counts'),
      temporarily_absent: domicile('counts'),
    },
    movesWithinCount: sourced(true),
    otherTerritoriesCount: sourced(false),
    asksVoluntariness: sourced(true),
    asksRegistration: sourced(false),
    proofs: sourced({
      work: ['c4', 'forem', 'cpas', 'career_record'],
      domicile: ['municipality', 'cpas'],
      voluntariness: ['person'],
      registration: ['forem'],
    }),
    ...given,
  };
}
