import { describe, expect, it } from 'vitest';
import { formatMessage, type PublicMessageKey } from './format-message.ts';
import { catalogues } from './generated.ts';
import { type Language, languages } from './languages.ts';
import { readingLevel } from './reading-level.ts';

/** What anybody reads, page by page: by the beginning of the keys of its messages. */
const pages = {
  'the self-check': ['self_check_'],
  'how we decide': ['how_we_decide_'],
  'a territory': ['portal_order_', 'portal_activit', 'portal_people_'],
  privacy: ['portal_privacy_'],
  'European co-funding': ['portal_funding_'],
  help: ['portal_help_'],
  'asking for a review': ['portal_review_'],
  'the first page': ['portal_home_', 'portal_search_', 'portal_state_'],
  'the list of territories': ['portal_territories_', 'portal_map_', 'portal_territory_'],
  'what the figures mean': ['portal_figures_'],
  'hard words': ['portal_lexicon_'],
  accessibility: ['portal_accessibility_'],
  'a page that is lost': ['portal_fault_'],
};
const fillings: Record<Language, Record<string, unknown>> = {
  fr: {
    date: '2 novembre 2026',
    until: '30 avril 2027',
    month: 'avril 2023',
    points: 'où vous habitez',
    services: 'le CPAS',
  },
  de: {
    date: '2. November 2026',
    until: '30. April 2027',
    month: 'April 2023',
    points: 'wo Sie wohnen',
    services: 'das ÖSHZ (CPAS)',
  },
  nl: {
    date: '2 november 2026',
    until: '30 april 2027',
    month: 'april 2023',
    points: 'waar u woont',
    services: 'het OCMW (CPAS)',
  },
  en: {
    date: '2 November 2026',
    until: '30 April 2027',
    month: 'April 2023',
    points: 'where you live',
    services: 'the CPAS',
  },
};
const common = {
  n: 6,
  count: 2,
  unit: 'years',
  days: 30,
  windowMonths: 12,
  number: 3,
  version: 1,
  from: '2022',
  amount: 104_000_000,
  least: 19,
  most: 38,
  name: 'Verviers-Dison',
  zone: 'Hodimont',
  promoter: 'ASBL Essai',
  asked: '4800',
  commune: 'Verviers',
  former: 'TZC',
  reference: 'a1b2',
};

const textOf = (language: Language, beginnings: string[]) =>
  (Object.keys(catalogues.de) as PublicMessageKey[])
    .filter((key) => beginnings.some((beginning) => key.startsWith(beginning)))
    .map((key) => formatMessage(language, key, { ...common, ...fillings[language] }))
    .join('\n');

/** Syllables weigh otherwise in each language, so the limit of each is its own. */
const least: Record<Language, number> = { fr: 85, de: 70, nl: 80, en: 85 };

describe.each(languages)('the public pages, in %s', (language) => {
  it.each(Object.entries(pages))('%s is easy to read', (_, beginnings) => {
    const { score, wordsPerSentence, longestSentence } = readingLevel(
      language,
      textOf(language, beginnings),
    );
    expect(score).toBeGreaterThanOrEqual(least[language]);
    expect(wordsPerSentence).toBeLessThanOrEqual(10);
    expect(longestSentence).toBeLessThanOrEqual(18);
  });
});
