import { fold } from '../platform/sheets/fold.ts';
import { everydayWords } from './everyday-words.ts';
import type { NaceEntry } from './nace-titles.queries.ts';
import { smallWords } from './small-words.ts';

/**
 * How well an entry answers: people call it so, its title begins so or holds it, people call so a part of what
 * was asked, something near it holds the words.
 */
const ranks = { everyday: 0, begins: 1, own: 2, part: 3, near: 4 } as const;

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

/** The words that tell of the work, without the ends of their plurals. */
const telling = (words: string): string[] =>
  words
    .split(' ')
    .filter((word) => word.length > 1 && !smallWords.has(word))
    .map(stem);

const everyday = everydayWords.map(([said, codes]) => ({ said: telling(said), codes }));

/** Codes in the order in which they are offered, by what people say: all that was asked, or a part of it. */
function everydayRanks(asked: readonly string[]): ReadonlyMap<string, Ranked> {
  const found = new Map<string, Ranked>();
  const hits = everyday.filter(
    ({ said }) => said.length > 0 && said.every((word) => asked.includes(word)),
  );
  for (const { said, codes } of hits.toSorted((a, b) => b.said.length - a.said.length)) {
    const rank = said.length === asked.length ? ranks.everyday : ranks.part;
    for (const code of codes) {
      if (!found.has(code)) {
        found.set(code, { rank, place: found.size });
      }
    }
  }
  return found;
}

type Ranked = { rank: number; place: number };

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
  const words = folded.split(' ').filter((word) => word.length > 1 && !smallWords.has(word));
  if (words.length === 0) {
    return [];
  }
  const said = everydayRanks(telling(folded));
  return entries
    .flatMap((entry) => {
      const told = said.get(entry.code);
      const rank = rankOf(entry, words) ?? Number.POSITIVE_INFINITY;
      const best = told && told.rank <= rank ? told : { rank, place: 0 };
      return best.rank === Number.POSITIVE_INFINITY ? [] : [{ entry, ...best }];
    })
    .toSorted(
      (a, b) => a.rank - b.rank || a.place - b.place || (a.entry.code < b.entry.code ? -1 : 1),
    )
    .map(({ entry }) => entry);
}
