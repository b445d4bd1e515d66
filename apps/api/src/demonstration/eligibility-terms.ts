import type { EligibilityTerms } from '@etabli/domain/territories/eligibility-terms';
import type { Source } from '@etabli/domain/values/source';
import { sources } from './sources.ts';

const from = <T>(value: T, source: Source) => ({ value, source });
const { ours, decreeGuidance } = sources;

/**
 * How the first programme reads the facts about a person. The press tells the two thresholds only;
 * nearly all of this is our proposal, and each line says so.
 */
export const eligibilityTerms2022: EligibilityTerms = {
  statuses: {
    unoccupied: from('without_work', decreeGuidance),
    never_employed: from('without_work', decreeGuidance),
    employed: from('work', decreeGuidance),
    self_employed_main: from('work', decreeGuidance),
    self_employed_side: from('without_work', decreeGuidance),
    training: from('without_work', ours),
    incapacity: from('without_work', ours),
    article_60: from('unclear', ours),
    ale: from('without_work', ours),
  },
  involuntaryPartTime: from('without_work', decreeGuidance),
  toleratedWork: from(
    { days: 30, unit: 'weekdays', windowMonths: 12, statuses: ['employed', 'self_employed_main'] },
    ours,
  ),
  domicileTypes: {
    registered: from('counts', sources.sudinfo),
    cpas_reference: from('counts', sources.alterEchosInclusiveZone),
    temporarily_absent: from('counts', ours),
  },
  movesWithinCount: from(true, ours),
  otherTerritoriesCount: from(false, ours),
  asksVoluntariness: from(true, sources.alterEchosVolunteers),
  asksRegistration: from(false, ours),
  proofs: from(
    {
      work: ['c4', 'forem', 'cpas', 'mutuality', 'career_record'],
      domicile: ['municipality', 'cpas'],
      voluntariness: ['person'],
      registration: ['forem'],
    },
    ours,
  ),
};
