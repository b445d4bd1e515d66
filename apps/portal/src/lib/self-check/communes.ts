import type { TerritoryRowView } from '#lib/platform/public-views.ts';

/** A neighbourhood that a visitor may choose; `code` stands for it in the form. */
export interface ZoneChoice {
  code: string;
  name: string;
  territory: TerritoryRowView;
}

/** A commune's name as it stands in an address: `la-louviere`. */
export function communeCode(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
}

/** Every neighbourhood of that commune which lies in a territory with a published name. */
export function zonesIn(commune: string, territories: readonly TerritoryRowView[]): ZoneChoice[] {
  return territories
    .filter(({ isNamePublished }) => isNamePublished)
    .flatMap((territory) =>
      territory.zones.flatMap(({ name, municipality }, index) =>
        communeCode(municipality) === commune
          ? { code: `${territory.code}.${index + 1}`, name, territory }
          : [],
      ),
    );
}
