import type { TerritoryZone } from './territory.ts';

/** The sum over the zones; `complete` is false when a zone's head-count is not known. */
export type InhabitantsSum = { count: number; complete: boolean };

/** Adds the zones up, or answers null when no zone has a head-count. */
export function sumInhabitants(
  zones: readonly Pick<TerritoryZone, 'inhabitants'>[],
): InhabitantsSum | null {
  const known = zones.flatMap(({ inhabitants }) => (inhabitants ? [inhabitants.count] : []));
  if (known.length === 0) {
    return null;
  }
  return {
    count: known.reduce((sum, count) => sum + count, 0),
    complete: known.length === zones.length,
  };
}
