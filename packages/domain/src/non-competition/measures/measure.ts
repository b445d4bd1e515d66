import type { CheckFacts } from '../check-facts.ts';
import type { CheckRow } from '../check-result.ts';
import type { Measured } from '../checks/check.ts';
import { crowdingOf } from './crowding.ts';
import { densitiesOf } from './densities.ts';
import { exposureOf, rowsInReach } from './rows-in-reach.ts';

/** Measures once what every check looks at. */
export function measure(facts: CheckFacts): Measured {
  const inReach = rowsInReach(facts);
  const counted = inReach.rows.filter(({ struckOut }) => struckOut === null);
  const densities = densitiesOf(facts);
  return {
    ...inReach,
    facts,
    counted,
    direct: counted.filter(({ isDirect }) => isDirect).toSorted(nearestInKind),
    exposure: exposureOf(inReach.rows),
    densities,
    crowding: crowdingOf(facts, { counted, densities, catchmentMetres: inReach.catchmentMetres }),
  };
}

/** Direct competitors first, then whoever counts most. */
export function nearestInKind(a: CheckRow, b: CheckRow): number {
  return (
    Number(b.isDirect) - Number(a.isDirect) ||
    b.exposure - a.exposure ||
    b.nearness - a.nearness ||
    (a.establishmentNumber < b.establishmentNumber ? -1 : 1)
  );
}
