import type { TerritoryRowView } from '#lib/platform/public-views.ts';

export interface NumberedTerritory extends TerritoryRowView {
  /** The number in the list and on the map. It does not change when the list is filtered. */
  number: number;
}

/** Named territories by name, then those whose name is not published, each with its number. */
export function numberTerritories(territories: readonly TerritoryRowView[]): NumberedTerritory[] {
  const byName = new Intl.Collator('fr');
  return territories
    .toSorted(
      (a, b) =>
        Number(b.isNamePublished) - Number(a.isNamePublished) ||
        byName.compare(a.name, b.name) ||
        byName.compare(a.code, b.code),
    )
    .map((territory, index) => ({ ...territory, number: index + 1 }));
}
