import { refuse } from '../http/refusal.ts';
import { type Cell, columnLetters, shownIn } from '../sheets/cell.ts';
import { fold } from '../sheets/fold.ts';
import type { SheetRow } from '../sheets/sheet.ts';
import type { Columns } from './importer.ts';

/** A column of the file, with a few of its answers so that a person recognises it. */
export type FoundHeading = { index: number; heading: string; samples: string[] };
export type Headings = { row: number; headings: FoundHeading[] };

/** A title, a date of printing and some empty lines may stand above the headings. */
const rowsLookedAt = 20;
const samplesShown = 5;

const knownIn = (columns: Columns): Set<string> =>
  new Set(Object.values(columns).flatMap(({ headings }) => headings.map(fold)));

const foldedIn = ({ cells }: SheetRow): string[] =>
  cells.map((cell) => (cell.kind === 'text' ? fold(cell.text) : ''));

/** Could be headings though none is known: words only, at least two, no two alike. */
function looksLikeHeadings(row: SheetRow): boolean {
  const filled = row.cells.filter(({ kind }) => kind !== 'empty');
  const texts = foldedIn(row).filter((text) => text !== '');
  return (
    texts.length >= 2 && texts.length === filled.length && new Set(texts).size === texts.length
  );
}

function headingRow(rows: SheetRow[], columns: Columns): SheetRow | undefined {
  const known = knownIn(columns);
  const scored = rows
    .slice(0, rowsLookedAt)
    .map((row) => ({ row, score: foldedIn(row).filter((text) => known.has(text)).length }))
    .sort((a, b) => b.score - a.score || a.row.number - b.row.number);
  const best = scored[0];
  return best && best.score > 0 ? best.row : rows.slice(0, rowsLookedAt).find(looksLikeHeadings);
}

function refuseAlike(row: SheetRow): void {
  const seen = new Map<string, number>();
  for (const [index, text] of foldedIn(row).entries()) {
    const first = seen.get(text);
    if (text !== '' && first !== undefined) {
      throw refuse.invalid('imports.headings-alike', {
        heading: shownIn(row.cells[index] as Cell),
        first: columnLetters(first),
        second: columnLetters(index),
        row: row.number,
      });
    }
    seen.set(text, index);
  }
}

/** The row of headings among the first rows of a file, and samples of what stands under each. */
export function findHeadings(rows: SheetRow[], columns: Columns): Headings {
  if (rows.length === 0) {
    throw refuse.invalid('imports.file-empty');
  }
  const found = headingRow(rows, columns);
  if (!found) {
    throw refuse.invalid('imports.no-headings', { rows: rowsLookedAt });
  }
  refuseAlike(found);
  const below = rows.filter(({ number }) => number > found.number);
  if (below.length === 0) {
    throw refuse.invalid('imports.no-rows');
  }
  const headings = found.cells.flatMap((cell, index): FoundHeading[] => {
    const heading = shownIn(cell).trim();
    const samples = below
      .map(({ cells }) => shownIn(cells[index] ?? { kind: 'empty' }).slice(0, 100))
      .filter((text) => text !== '')
      .slice(0, samplesShown);
    return heading === '' ? [] : [{ index, heading, samples }];
  });
  return { row: found.number, headings };
}

/** How many rows of a file have to be read to find its headings and their samples. */
export const rowsForHeadings = rowsLookedAt + 30;
