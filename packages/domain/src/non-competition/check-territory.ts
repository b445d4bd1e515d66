import type { CheckRules } from '../territories/check-terms.ts';
import { municipalityNamed } from '../territories/municipalities/find-municipality.ts';
import { type Municipality, municipalitiesOn } from '../territories/municipalities/municipality.ts';
import type { TerritoryZone } from '../territories/territory.ts';
import type { Point } from '../values/distance.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { CheckTerritory, Inhabited } from './check-facts.ts';
import { metresToNearest } from './measures/distance-weight.ts';

type Zone = Pick<TerritoryZone, 'name' | 'municipality' | 'point'>;

/** The municipalities in which the zones lie, each once; a name that is none of Wallonia is left out. */
export function municipalitiesOf(zones: readonly Zone[], on: PlainDate): Municipality[] {
  const found = zones.flatMap(({ municipality }) => municipalityNamed(municipality, on) ?? []);
  return [...new Map(found.map((one) => [one.nis, one])).values()];
}

/**
 * Where a territory lies, as far as the check asks. A zone without a centre has that of its municipality. A
 * territory is a town when one of its municipalities has as many inhabitants as the rules say.
 */
export function checkTerritory(
  zones: readonly Zone[],
  on: PlainDate,
  { urbanFromInhabitants }: Pick<CheckRules, 'urbanFromInhabitants'>,
): CheckTerritory {
  const municipalities = municipalitiesOf(zones, on);
  const isTown = municipalities.some(
    ({ inhabitants }) => inhabitants >= urbanFromInhabitants.value,
  );
  return {
    setting: isTown ? 'urban' : 'rural',
    municipalities: municipalities.map(({ nis }) => nis),
    zones: zones.map(({ name, point, municipality }) => ({
      name,
      point: point ?? municipalityNamed(municipality, on)?.centre ?? null,
    })),
  };
}

/** Whose inhabitants could be customers: municipalities of the territory, and those so near to some places. */
export function inhabitedAround(
  { municipalities }: Pick<CheckTerritory, 'municipalities'>,
  { centres, reachMetres, on }: { centres: readonly Point[]; reachMetres: number; on: PlainDate },
): Inhabited[] {
  return municipalitiesOn(on)
    .filter(({ nis, centre }) => {
      const metres = metresToNearest(centre, centres);
      return municipalities.includes(nis) || (metres !== null && metres <= reachMetres);
    })
    .map(({ nis, inhabitants, centre }) => ({ municipality: nis, inhabitants, centre }));
}

/** The municipalities that are compared with those of a territory: of its arrondissements, and of Wallonia. */
export function comparedAreas(zones: readonly Zone[], on: PlainDate) {
  const territory = municipalitiesOf(zones, on);
  const districts = new Set(territory.map(({ district }) => district.nis));
  const region = municipalitiesOn(on);
  const district = region.filter((one) => districts.has(one.district.nis));
  return { territory, district, region };
}
