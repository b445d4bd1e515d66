import type { TerritoryZone } from './territory.ts';

/** The sum over the zones; `complete` is false when a zone's head-count is not known. */
export type InhabitantsSum = { count: number; complete: boolean };

type Counted = Pick<TerritoryZone, 'inhabitants' | 'countedWith'>;

/** True when the people of a zone are counted somewhere: by itself, or with another zone. */
export function isCounted({ inhabitants, countedWith }: Counted): boolean {
  return inhabitants !== null || countedWith !== null;
}

/** Adds the zones up, or answers null when no zone has a head-count. */
export function sumInhabitants(zones: readonly Counted[]): InhabitantsSum | null {
  const counts = zones.flatMap(({ inhabitants }) => (inhabitants ? [inhabitants.count] : []));
  return counts.length === 0
    ? null
    : { count: counts.reduce((sum, count) => sum + count, 0), complete: zones.every(isCounted) };
}
