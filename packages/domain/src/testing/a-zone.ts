import type { TerritoryZone } from '../territories/territory.ts';
import { plainDate } from '../values/plain-date.ts';

/**
 * A zone in an area that `someRules` names, small enough for the ceiling, with a dated head-count.
 */
export function aZone(given: Partial<TerritoryZone> = {}): TerritoryZone {
  return {
    id: '22222222-2222-4222-8222-222222222222',
    name: 'Haut-Essai',
    municipality: 'Essai',
    district: 'Verviers',
    province: 'Liège',
    inhabitants: { count: 9_000, on: plainDate('2024-01-01'), source: { title: 'Essai' } },
    countedWith: null,
    point: null,
    ...given,
  };
}
