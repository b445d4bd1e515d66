import { describe, expect, it } from 'vitest';
import { formatMessage, type PublicMessageKey } from './format-message.ts';
import { catalogues } from './generated.ts';
import { type Language, languages } from './languages.ts';
import { readingLevel } from './reading-level.ts';

/** What the sentences for a person are filled with, and each choice that they leave. */
const common = {
  count: 2,
  unit: 'years',
  jobs: 1,
  days: 9,
  allowed: 30,
  windowMonths: 12,
  workMonths: 7,
  name: 'Zoé',
  phone: '087 00 00 00',
  activity: 'Accueil',
  activities: 2,
  months: 55,
  own: 48,
  people: 4,
  posts: 3,
  opens: 5,
  least: 4,
  missing: 1,
  offered: '38 h',
  wished: '24 h',
  kilometres: '3',
  most: '2',
};
const fillings: Record<Language, Record<string, unknown>> = {
  fr: {
    ...common,
    mode: 'à vélo',
    skill: 'Conduire',
    since: '2 mai 2026',
    from: '1er mars 2025',
    until: '30 avril 2025',
    day: '2 novembre 2026',
    workMonth: 'mai 2025',
    workUntil: '30 septembre 2025',
    issuers: 'du Forem, du CPAS ou de votre mutuelle',
  },
  de: {
    ...common,
    mode: 'mit dem Fahrrad',
    skill: 'Autofahren',
    since: '2. Mai 2026',
    from: '1. März 2025',
    until: '30. April 2025',
    day: '2. November 2026',
    workMonth: 'Mai 2025',
    workUntil: '30. September 2025',
    issuers: 'vom Forem, vom ÖSHZ (CPAS) oder von Ihrer Krankenkasse',
  },
  nl: {
    ...common,
    mode: 'met de fiets',
    skill: 'Rijden',
    since: '2 mei 2026',
    from: '1 maart 2025',
    until: '30 april 2025',
    day: '2 november 2026',
    workMonth: 'mei 2025',
    workUntil: '30 september 2025',
    issuers: 'van Forem, van het OCMW (CPAS) of van uw ziekenfonds',
  },
  en: {
    ...common,
    mode: 'by bicycle',
    skill: 'Driving',
    since: '2 May 2026',
    from: '1 March 2025',
    until: '30 April 2025',
    day: '2 November 2026',
    workMonth: 'May 2025',
    workUntil: '30 September 2025',
    issuers: 'from Le Forem, from the CPAS or from your health fund',
  },
};
const choices = [
  { type: 'registered', known: 'both', subject: 'without_work' },
  { type: 'cpas_reference', known: 'until', subject: 'domicile' },
  { type: 'registered', known: 'none', subject: 'voluntariness', count: 6, unit: 'months' },
];
/** Sentences for one person: about the conditions, and about a round without a proposal. */
const prefixes = ['eligibility_person_', 'matching_person_none_'];
const keys = (Object.keys(catalogues.de) as PublicMessageKey[]).filter((key) =>
  prefixes.some((prefix) => key.startsWith(prefix)),
);
const told = (language: Language, key: PublicMessageKey) =>
  choices.map((choice) => formatMessage(language, key, { ...fillings[language], ...choice }));

/** Easiest to hardest; each template passes alone, all together pass higher. */
const least: Record<Language, { template: number; all: number }> = {
  fr: { template: 75, all: 85 },
  de: { template: 60, all: 70 },
  nl: { template: 70, all: 80 },
  en: { template: 75, all: 85 },
};

describe.each(languages)('what a person is told about the own case, in %s', (language) => {
  it.each(keys)('%s is easy to read', (key) => {
    for (const text of told(language, key)) {
      const { score, wordsPerSentence, longestSentence } = readingLevel(language, text);
      expect(score, text).toBeGreaterThanOrEqual(least[language].template);
      expect(longestSentence, text).toBeLessThanOrEqual(18);
      expect(wordsPerSentence, text).toBeLessThanOrEqual(12);
    }
  });

  it('is easy to read as a whole, in sentences of ten words at most on average', () => {
    const all = keys.flatMap((key) => told(language, key)).join('\n');
    const { score, wordsPerSentence } = readingLevel(language, all);
    expect(score).toBeGreaterThanOrEqual(least[language].all);
    expect(wordsPerSentence).toBeLessThanOrEqual(10);
  });
});

describe('the measure itself', () => {
  it.each<[Language, string]>([
    [
      'fr',
      'Conformément aux dispositions réglementaires relatives à la vérification préalable des conditions cumulatives de domiciliation ininterrompue et d’inoccupation professionnelle prolongée, votre dossier ne saurait être favorablement considéré avant production des attestations complémentaires actualisées.',
    ],
    [
      'de',
      'Gemäß den einschlägigen Bestimmungen betreffend die vorherige Überprüfung der kumulativen Voraussetzungen ununterbrochener Wohnsitznahme und dauerhafter Beschäftigungslosigkeit kann Ihrem Antrag vor Einreichung der vervollständigten und aktualisierten Bescheinigungen der zuständigen Verwaltungsbehörden nicht stattgegeben werden.',
    ],
    [
      'nl',
      'Overeenkomstig de reglementaire bepalingen betreffende de voorafgaande verificatie van de cumulatieve voorwaarden inzake ononderbroken domiciliëring en langdurige beroepsinactiviteit kan uw aanvraag niet in overweging worden genomen vooraleer de geactualiseerde aanvullende attesten van de bevoegde administratieve overheden werden overgelegd.',
    ],
    [
      'en',
      'In accordance with the regulatory provisions concerning preliminary verification of cumulative conditions of uninterrupted residence and prolonged professional inactivity, your application cannot be favourably considered before submission of additional certificates issued by the competent administrative authorities.',
    ],
  ])('finds the language of offices hard (%s)', (language, text) => {
    const { score, longestSentence } = readingLevel(language, text);
    expect(score).toBeLessThan(40);
    expect(longestSentence).toBeGreaterThan(30);
  });

  it('counts as people hear', () => {
    const text = 'L’équipe vous aide. Venez le 2 mai.';
    const { wordsPerSentence, longestSentence } = readingLevel('fr', text);
    expect([wordsPerSentence, longestSentence]).toEqual([4, 4]);
    // L’ is silent; é-quipe, vous, aide; ve-nez, le, 2, mai: nine syllables in eight words.
    expect(readingLevel('fr', text).score).toBeCloseTo(207 - 1.015 * 4 - 73.6 * (9 / 8), 6);
  });

  it('would refuse a sentence of 19 words', () => {
    const text = Array.from({ length: 19 }, () => 'oui').join(' ');
    expect(readingLevel('fr', text).longestSentence).toBe(19);
  });
});
