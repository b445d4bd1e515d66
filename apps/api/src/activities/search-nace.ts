import { fold } from '../platform/sheets/fold.ts';
import { everydayWords } from './everyday-words.ts';
import type { NaceEntry } from './nace-titles.queries.ts';

/** How well an entry answers: people call it so, its title begins so or holds it, something near it does. */
const ranks = { everyday: 0, begins: 1, own: 2, near: 3 } as const;

/** A word without the end that its plural has, so that one number finds the other. */
const stem = (word: string) => (word.length > 3 ? word.replace(/(en|s|x|n)$/, '') : word);

/** Long words of German and Dutch are put together of others. */
const compound = 6;

const isIn = (title: string, word: string) =>
  title
    .split(' ')
    .some(
      (one) =>
        one.startsWith(word) ||
        stem(one) === stem(word) ||
        (word.length >= compound && one.includes(word)),
    );

const holdsAll = (title: string, words: readonly string[]) =>
  words.every((word) => isIn(title, word));

function rankOf({ own, near }: NaceEntry, words: readonly string[]): number | null {
  const titles = own.filter((title) => holdsAll(title, words));
  if (titles.length > 0) {
    return titles.some((title) => title.startsWith(words[0] ?? '')) ? ranks.begins : ranks.own;
  }
  return words.every((word) => [...own, ...near].some((title) => isIn(title, word)))
    ? ranks.near
    : null;
}

function everydayCodes(folded: string): ReadonlySet<string> {
  const asked = folded.split(' ').map(stem).join(' ');
  return new Set(
    Object.entries(everydayWords).flatMap(([said, codes]) =>
      said.split(' ').map(stem).join(' ') === asked ? codes : [],
    ),
  );
}

/**
 * The codes that answer to words in any of the four languages, or to the first digits of a code, the best
 * first. Accents, case and order of the words do not count. Without words there is no answer.
 */
export function searchNace(entries: readonly NaceEntry[], asked: string): readonly NaceEntry[] {
  const digits = asked.replaceAll(/[\s.\u00a0]/g, '');
  if (/^\d{2,7}$/.test(digits)) {
    return entries.filter(({ code }) => code.startsWith(digits.slice(0, 5)));
  }
  const folded = fold(asked);
  const words = folded.split(' ').filter((word) => word.length > 1);
  if (words.length === 0) {
    return [];
  }
  const everyday = everydayCodes(folded);
  return entries
    .flatMap((entry) => {
      const rank = everyday.has(entry.code) ? ranks.everyday : rankOf(entry, words);
      return rank === null ? [] : [{ entry, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank || (a.entry.code < b.entry.code ? -1 : 1))
    .map(({ entry }) => entry);
}
