import { describe, expect, it } from 'vitest';
import { basicWords, wordsIn } from './basic-words.ts';
import { catalogueFiles } from './catalogue-files.ts';
import { languages } from './languages.ts';

/** What a person reads about their own file, and what they answer. */
const personal = ['eligibility', 'self-check'];

describe.each(languages)('what a person is told in %s', (language) => {
  const { basic, hard } = basicWords(language);
  const used = new Map(
    catalogueFiles(language)
      .filter(({ word, isPublic }) => isPublic && personal.includes(word))
      .flatMap(({ messages }) => Object.entries(messages))
      .flatMap(([key, text]) => wordsIn(text).map((word) => [word, key] as const)),
  );

  it('has few words that are not on the list; they are reported', async ({ annotate }) => {
    const unknown = [...used].filter(([word]) => !basic.has(word) && !hard.has(word));
    const told = unknown.map(([word, key]) => `${word} (${key})`).join(', ');
    if (told !== '') {
      await annotate(
        `is there a simpler word? else add it to basic-words/${language}.txt: ${told}`,
      );
    }
    expect(unknown.length / used.size, told).toBeLessThanOrEqual(0.05);
  });

  it('keeps few hard words', () => {
    expect(hard.size).toBeLessThanOrEqual(25);
    expect([...hard].filter((word) => basic.has(word))).toEqual([]);
  });
});

it('the words of a message are those of all its choices', () => {
  expect(wordsIn('{n, plural, one {Un mois} other {# mois}}, d’ici au {day}')).toEqual([
    'un',
    'mois',
    'mois',
    'd',
    'ici',
    'au',
  ]);
});
