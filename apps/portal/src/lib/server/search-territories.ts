import type { TerritoryRowView } from '#lib/platform/public-views.ts';
import { communeOfPostcode } from './postcodes.ts';

export type Search =
  | { kind: 'none' }
  | { kind: 'not-a-postcode'; asked: string }
  | { kind: 'postcode'; asked: string; commune: string | null }
  | { kind: 'name'; asked: string };

/** What was asked: nothing, a postcode, something like one, or a name. */
export function readSearch(query: string | null): Search {
  const asked = (query ?? '').trim().slice(0, 80);
  if (asked === '') {
    return { kind: 'none' };
  }
  const number = /^(?:b-?)?([\d\s]+)$/i.exec(asked)?.[1]?.replaceAll(/\s/g, '');
  if (number === undefined) {
    return { kind: 'name', asked };
  }
  return number.length === 4
    ? { kind: 'postcode', asked: number, commune: communeOfPostcode(number) ?? null }
    : { kind: 'not-a-postcode', asked };
}

/** True when the territory lies in the commune of the postcode, or carries the name. */
export function matchesSearch(territory: TerritoryRowView, search: Search): boolean {
  if (search.kind === 'none' || search.kind === 'not-a-postcode') {
    return true;
  }
  if (!territory.isNamePublished) {
    return false;
  }
  if (search.kind === 'postcode') {
    const commune = fold(search.commune ?? '');
    return territory.municipalities.some((municipality) => fold(municipality) === commune);
  }
  const wanted = fold(search.asked);
  const zones = territory.zones.map(({ name }) => name);
  return [territory.name, ...territory.municipalities, ...zones].some((name) =>
    fold(name).includes(wanted),
  );
}

/** Without accents, capitals and hyphens: "la louviere" finds La Louvière. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/[-’']/g, ' ')
    .toLowerCase();
}
