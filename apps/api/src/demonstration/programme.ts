import { plainDate } from '@etabli/domain/values/plain-date';
import type { PublishRulesInput } from '../territories/programme.dto.ts';
import { demonstrationCheck } from './check-rules.ts';
import { eligibilityTerms2022 } from './eligibility-terms.ts';
import { demonstrationMatching } from './matching-rules.ts';
import { sources } from './sources.ts';

export const programmeCode = 'wallonie-2022';

const district = (name: string) => ({ kind: 'district' as const, name });
const from = <T>(value: T, source: (typeof sources)[keyof typeof sources]) => ({ value, source });

/** The call of 2022, as far as it could be read; what no source says is marked as our proposal. */
export const programme2022: PublishRulesInput = {
  validFrom: plainDate('2022-04-28'),
  brand: {
    name: 'TerritoiR’ES',
    formerNames: ['Territoires zéro chômeur de longue durée'],
    responsible: from('Ministre de l’Économie sociale, Yves Coppieters', sources.spw),
    funding: {
      line: 'Financé pour moitié par la Wallonie, pour moitié par l’Europe (FSE+)',
      cents: 10_400_000_000,
      source: sources.tzcld,
    },
  },
  rules: {
    thresholds: {
      maxInhabitants: from(15_000, sources.sudinfo),
      monthsWithoutWork: from(24, sources.sudinfo),
      monthsDomiciled: from(6, sources.sudinfo),
    },
    eligibleAreas: from(
      [
        ...['Charleroi', 'La Louvière', 'Mons', 'Liège', 'Verviers', 'Namur'].map(district),
        { kind: 'province', name: 'Luxembourg' },
      ],
      sources.rtlCall,
    ),
    eligibility: eligibilityTerms2022,
    requirements: [
      { to: 'validated', requirement: 'zones-in-eligible-area', source: sources.rtlCall },
      { to: 'validated', requirement: 'population-within-ceiling', source: sources.sudinfo },
      { to: 'active', requirement: 'committee-installed', source: sources.alterEchos },
      { to: 'active', requirement: 'agreement-signed', source: sources.ours },
      { to: 'suspended', requirement: 'decision-named', source: sources.ours },
      { to: 'stopped', requirement: 'decision-named', source: sources.government },
    ],
    list: { bands: from([20, 50, 100, 200], sources.ours), contactWeeks: from(8, sources.ours) },
    matching: demonstrationMatching,
    check: demonstrationCheck,
    recourse: {
      derogable: from(['long-without-work'], sources.ours),
      longestDerogationMonths: from(12, sources.ours),
      reviewAskedWithinDays: from(60, sources.ours),
      reviewDecidedWithinDays: from(30, sources.ours),
    },
  },
};
