import { describe, expect, it } from 'vitest';
import { formatMessage, type MessageKey } from './format-message.ts';
import { catalogues } from './generated.ts';
import { type TeamLanguage, teamLanguages } from './languages.ts';
import { readingLevel } from './reading-level.ts';

/** What anybody reads, page by page: by the beginning of the keys of its messages. */
const pages = {
  'the self-check': ['self_check_'],
  'how we decide': ['how_we_decide_'],
  'a territory': ['portal_order_', 'portal_activit', 'portal_people_'],
  privacy: ['portal_privacy_'],
  'European co-funding': ['portal_funding_'],
  help: ['portal_help_'],
};
const fillings: Record<TeamLanguage, Record<string, unknown>> = {
  fr: { date: '2 novembre 2026', until: '30 avril 2027', month: 'avril 2023' },
  en: { date: '2 November 2026', until: '30 April 2027', month: 'April 2023' },
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
  points: 'où vous habitez',
  services: 'le CPAS',
};

const textOf = (language: TeamLanguage, beginnings: string[]) =>
  (Object.keys(catalogues.fr) as MessageKey[])
    .filter((key) => beginnings.some((beginning) => key.startsWith(beginning)))
    .map((key) => formatMessage(language, key, { ...common, ...fillings[language] }))
    .join('\n');

describe.each(teamLanguages)('the public pages, in %s', (language) => {
  it.each(Object.entries(pages))('%s is easy to read', (_, beginnings) => {
    const { score, wordsPerSentence, longestSentence } = readingLevel(
      language,
      textOf(language, beginnings),
    );
    expect(score).toBeGreaterThanOrEqual(85);
    expect(wordsPerSentence).toBeLessThanOrEqual(10);
    expect(longestSentence).toBeLessThanOrEqual(18);
  });
});
