import { takesPart } from '../beneficiaries/beneficiary-lifecycle.ts';
import type { PersonInRound } from './round-facts.ts';

/** Why somebody on the list is not in a round; each is a thing that can change. */
export const exclusions = [
  'paused',
  'not-eligible',
  'eligibility-unclear',
  'hours-to-ask',
] as const;
export type Exclusion = (typeof exclusions)[number];

/**
 * Why a person on the list does not take part in a round, or null. A pause is the person’s own; the
 * conditions are asked on the day of the round; hours that nobody asked about cannot be respected.
 */
export function exclusionOf({ state, eligibility, hours }: PersonInRound): Exclusion | null {
  if (!takesPart(state)) {
    return 'paused';
  }
  if (eligibility !== 'yes') {
    return eligibility === 'no' ? 'not-eligible' : 'eligibility-unclear';
  }
  return hours ? null : 'hours-to-ask';
}
