import { createHash } from 'node:crypto';
import { fold } from '../sheets/fold.ts';
import type { FoundHeading } from './find-headings.ts';
import type { Columns } from './importer.ts';
import type { Mapping } from './understand-row.ts';

/** Names a set of headings, whatever their order, accents and case: a team's next file has the same. */
export const signatureOf = (headings: readonly FoundHeading[]): string =>
  createHash('sha256')
    .update(JSON.stringify(headings.map(({ heading }) => fold(heading)).sort()))
    .digest('base64url');

/** A mapping by headings instead of places, as it is remembered: columns may have moved since. */
export type RememberedMapping = Readonly<Record<string, string>>;

export const rememberedForm = (
  mapping: Mapping,
  headings: readonly FoundHeading[],
): RememberedMapping =>
  Object.fromEntries(
    Object.entries(mapping).map(([key, place]) => [
      key,
      fold(headings.find(({ index }) => index === place)?.heading ?? ''),
    ]),
  );

/**
 * Which column of the file answers which of the importer: as it was settled the last time for these
 * headings, else by the headings themselves.
 */
export function proposeMapping(
  columns: Columns,
  headings: readonly FoundHeading[],
  remembered?: RememberedMapping,
): Mapping {
  const places = new Map(headings.map(({ heading, index }) => [fold(heading), index]));
  const wanted = Object.entries(columns).map(([key, column]): [string, readonly string[]] => {
    const settled = remembered?.[key];
    return [key, remembered ? (settled === undefined ? [] : [settled]) : column.headings];
  });
  const taken = new Set<number>();
  const mapping: Record<string, number> = {};
  for (const [key, accepted] of wanted) {
    const place = accepted
      .map((heading) => places.get(fold(heading)))
      .find((index) => index !== undefined && !taken.has(index));
    if (place !== undefined) {
      taken.add(place);
      mapping[key] = place;
    }
  }
  return mapping;
}

/** The columns that every row must answer and that the mapping leaves out. */
export const missingColumns = (columns: Columns, mapping: Mapping): string[] =>
  Object.entries(columns)
    .filter(([key, { isRequired }]) => isRequired && mapping[key] === undefined)
    .map(([key]) => key);
