import type { MatchingRules } from '../territories/matching-terms.ts';

/** Rules of a round with round figures: 1,000 metres on foot, and so on; every part of a fit counts. */
export function someMatchingRules(given: Partial<MatchingRules> = {}): MatchingRules {
  const source = { title: 'Essai' };
  const from = <T>(value: T) => ({ value, source });
  return {
    aims: from<MatchingRules['aims']['value']>(['placed', 'waiting', 'kept', 'fit']),
    waitingClock: from('list_entry' as const),
    travel: {
      foot: from({ mostMetres: 1_000, metresPerMinute: 50 }),
      bicycle: from({ mostMetres: 5_000, metresPerMinute: 200 }),
      public_transport: from({ mostMetres: 10_000, metresPerMinute: 250 }),
      car: from({ mostMetres: 20_000, metresPerMinute: 500 }),
    },
    weights: from({ wishes: 6, skills: 2, distance: 1, hours: 1 }),
    wishPoints: from([1_000, 800, 600]),
    answerDays: from(7),
    ...given,
  };
}
