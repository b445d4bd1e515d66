import type { CheckRules } from '@etabli/domain/territories/check-terms';
import type { PublishRulesInput } from '../territories/programme.dto.ts';
import { sources } from './sources.ts';

const proposed = <T>(value: T) => ({ value, source: sources.toConfirm });

/** Two branches that sell the same under different codes; which ones, committees will have to say. */
const links = (
  [
    [
      '8121',
      '9691',
      0.5,
      'Ménage chez les particuliers : nettoyage de bâtiments et services domestiques aux personnes, dont les titres-services.',
    ],
    ['4779', '3821', 0.5, 'Seconde main et ressourceries, qui récupèrent ce qui se vend encore.'],
    ['8130', '0161', 0.5, 'Entretien d’espaces verts et travaux agricoles par contrat.'],
  ] as const
).map(([from, to, nearness, note]) => ({
  version: '2025' as const,
  from,
  to,
  nearness,
  source: { ...sources.toConfirm, note: `${note} ${sources.toConfirm.note}` },
}));

type Put = CheckRules['questions'][number];

const question = (
  name: Put['question'],
  asks: Put['asks'],
  yesCountsAs: Put['yesCountsAs'],
): Put => ({ question: name, asks, yesCountsAs, source: sources.toConfirm });

/**
 * How those are found whom an activity could touch: our proposal, as no official text says it. Each figure
 * is to be confirmed before anybody relies on it.
 */
export const demonstrationCheck: NonNullable<PublishRulesInput['rules']['check']> = {
  reachMetres: proposed({ urban: 5_000, rural: 15_000 }),
  urbanFromInhabitants: proposed(20_000),
  nearness: proposed({ five: 1, four: 0.8, three: 0.5, two: 0.25 }),
  crossLinks: links,
  roleWeights: proposed({ MAIN: 1, SECO: 0.6, ANCI: 0 }),
  distanceShare: proposed(0.5),
  from: proposed({ candidate: 0.25, kept: 0.5, direct: 0.8 }),
  exposure: proposed({ medium: 0.5, high: 2 }),
  directCompetitors: proposed({ medium: 1, high: 3 }),
  nearestDirectMetres: proposed({ medium: 5_000, high: 1_000 }),
  crowding: proposed({
    leastExpected: 1,
    underServed: { below: 0.5, count: 'low', nearest: 'medium' },
    asElsewhere: { below: 1.2, count: 'medium', nearest: 'medium' },
  }),
  locationQuotient: proposed({ underServed: 0.5, wellServed: 1.2 }),
  leastToCompare: proposed(5),
  marketPrices: proposed(2),
  percentBelowMarket: proposed({ medium: 1, high: 10 }),
  longWaitDays: proposed(30),
  solventPercent: proposed({ medium: 50, high: 80 }),
  wellServedCountsAs: proposed('medium'),
  onListCountsAs: proposed('medium'),
  shortWaitCountsAs: proposed('medium'),
  everyoneCountsAs: proposed('medium'),
  unknownCountsAs: proposed('medium'),
  questions: [
    question('municipal_service', 'municipality', 'high'),
    question('public_contract', 'municipality', 'high'),
    question('replaces_public_posts', 'unions', 'high'),
    question('social_economy_offer', 'social_economy', 'medium'),
  ],
  consulted: (
    ['municipality', 'cpas', 'unions', 'business_federation', 'social_economy'] as const
  ).map((body) => ({ body, source: sources.toConfirm })),
  extractDays: proposed(62),
  review: proposed({ priceDropPercent: 10, volumeRisePercent: 25, areaRisePercent: 0 }),
};
