import type { ProgrammeRules } from '../territories/programme.ts';
import { someCheckRules } from './some-check-rules.ts';
import { someMatchingRules } from './some-matching-rules.ts';
import { someTerms } from './some-terms.ts';

/** Rules that ask every requirement once: of each move, those that the first programme asks. */
export function someRules(given: Partial<ProgrammeRules> = {}): ProgrammeRules {
  const source = { title: 'Essai' };
  return {
    thresholds: {
      maxInhabitants: { value: 15_000, source },
      monthsWithoutWork: { value: 24, source },
      monthsDomiciled: { value: 6, source },
    },
    eligibleAreas: {
      value: [
        { kind: 'district', name: 'Verviers' },
        { kind: 'province', name: 'Luxembourg' },
      ],
      source,
    },
    eligibility: someTerms(),
    list: { bands: { value: [20, 50, 100, 200], source } },
    requirements: [
      { to: 'validated', requirement: 'zones-in-eligible-area', source },
      { to: 'validated', requirement: 'population-within-ceiling', source },
      { to: 'active', requirement: 'committee-installed', source },
      { to: 'active', requirement: 'agreement-signed', source },
      { to: 'stopped', requirement: 'decision-named', source },
    ],
    matching: someMatchingRules(),
    check: someCheckRules(),
    recourse: {
      derogable: { value: ['long-without-work'], source },
      longestDerogationMonths: { value: 12, source },
      reviewAskedWithinDays: { value: 60, source },
      reviewDecidedWithinDays: { value: 30, source },
    },
    ...given,
  };
}
