import type { CheckRules } from '../territories/check-terms.ts';

/** Rules of a check as proposed, with one link: second-hand shops and what is recovered from waste. */
export function someCheckRules(given: Partial<CheckRules> = {}): CheckRules {
  const source = { title: 'Essai' };
  const from = <T>(value: T) => ({ value, source });
  return {
    reachMetres: from({ urban: 5_000, rural: 15_000 }),
    urbanFromInhabitants: from(20_000),
    nearness: from({ five: 1, four: 0.8, three: 0.5, two: 0.25 }),
    crossLinks: [{ version: '2025', from: '4779', to: '3821', nearness: 0.8, source }],
    roleWeights: from({ MAIN: 1, SECO: 0.6, ANCI: 0 }),
    distanceShare: from(0.5),
    from: from({ candidate: 0.25, kept: 0.5, direct: 0.8 }),
    exposure: from({ medium: 0.5, high: 2 }),
    directCompetitors: from({ medium: 1, high: 3 }),
    nearestDirectMetres: from({ medium: 5_000, high: 1_000 }),
    crowding: from({
      leastExpected: 1,
      underServed: { below: 0.5, count: 'low', nearest: 'medium' },
      asElsewhere: { below: 1.2, count: 'medium', nearest: 'medium' },
    }),
    locationQuotient: from({ underServed: 0.5, wellServed: 1.2 }),
    leastToCompare: from(5),
    marketPrices: from(2),
    percentBelowMarket: from({ medium: 1, high: 10 }),
    longWaitDays: from(30),
    solventPercent: from({ medium: 50, high: 80 }),
    wellServedCountsAs: from('medium' as const),
    onListCountsAs: from('medium' as const),
    shortWaitCountsAs: from('medium' as const),
    everyoneCountsAs: from('medium' as const),
    unknownCountsAs: from('medium' as const),
    questions: [
      { question: 'municipal_service', asks: 'municipality', yesCountsAs: 'high', source },
      { question: 'public_contract', asks: 'municipality', yesCountsAs: 'high', source },
      { question: 'replaces_public_posts', asks: 'unions', yesCountsAs: 'high', source },
      { question: 'social_economy_offer', asks: 'social_economy', yesCountsAs: 'medium', source },
    ],
    consulted: [
      { body: 'municipality', source },
      { body: 'unions', source },
      { body: 'business_federation', source },
    ],
    extractDays: from(62),
    review: from({ priceDropPercent: 10, volumeRisePercent: 25, areaRisePercent: 0 }),
    ...given,
  };
}
