import type { CheckFacts, RegisterEstablishment } from '../check-facts.ts';
import type { CheckRow } from '../check-result.ts';
import { best, type Pairing } from './best-pairing.ts';
import {
  catchmentOf,
  distanceWeight,
  metresToNearest,
  originsOf,
  reachOf,
} from './distance-weight.ts';
import { type NearnessOf, nearnessTo } from './nace-nearness.ts';

/** Who within reach does something near enough, each with its figures. */
export type InReach = {
  rows: CheckRow[];
  reachMetres: number;
  catchmentMetres: number;
};

/**
 * Proposed here — whoever has an establishment in the territory or so far around it, and does something
 * near enough. The order is that of the numbers, so that the order of the facts never matters.
 */
export function rowsInReach(facts: CheckFacts): InReach {
  const reachMetres = reachOf(facts);
  const catchmentMetres = catchmentOf(facts);
  const { activity, conversions, rules } = facts;
  const measuring: Measuring = {
    facts,
    catchmentMetres,
    origins: originsOf(facts),
    nearness: nearnessTo(activity.codes, conversions, rules),
    lists: facts.lists.map(({ kind, enterprises }) => ({ kind, members: new Set(enterprises) })),
    reasons: new Map(facts.struckOut.map((one) => [one.establishmentNumber, one.reason])),
  };
  const rows = within(facts, reachMetres).flatMap((one) => rowOf(one, measuring) ?? []);
  return { rows, reachMetres, catchmentMetres };
}

function within(facts: CheckFacts, reachMetres: number): RegisterEstablishment[] {
  const inside = new Set(facts.territory.municipalities);
  const centres = [
    ...facts.territory.zones.flatMap(({ point }) => point ?? []),
    ...originsOf(facts),
  ];
  const once = new Map(facts.establishments.map((one) => [one.number, one]));
  return [...once.values()]
    .filter(({ municipality, point }) => {
      const metres = metresToNearest(point, centres);
      return (
        (municipality !== null && inside.has(municipality)) ||
        (metres !== null && metres <= reachMetres)
      );
    })
    .sort((a, b) => (a.number < b.number ? -1 : 1));
}

type Measuring = {
  facts: CheckFacts;
  catchmentMetres: number;
  origins: ReturnType<typeof originsOf>;
  nearness: NearnessOf;
  lists: { kind: CheckRow['lists'][number]; members: ReadonlySet<string> }[];
  reasons: ReadonlyMap<string, string>;
};

function rowOf(one: RegisterEstablishment, measuring: Measuring): CheckRow | undefined {
  const { rules } = measuring.facts;
  const pairing = best(one.activities, measuring.nearness, rules);
  if (!pairing || pairing.nearness < rules.from.value.candidate) {
    return undefined;
  }
  const reason = measuring.reasons.get(one.number);
  return {
    establishmentNumber: one.number,
    enterpriseNumber: one.enterpriseNumber,
    name: one.name,
    municipality: one.municipality,
    point: one.point,
    precision: one.precision,
    ...pairing,
    isInherited: one.isInherited,
    ...placed(one, pairing, measuring),
    lists: measuring.lists.flatMap(({ kind, members }) =>
      members.has(one.enterpriseNumber) ? [kind] : [],
    ),
    struckOut: reason === undefined ? null : { reason },
  };
}

type Placed = Pick<
  CheckRow,
  'metres' | 'distanceWeight' | 'isInCatchment' | 'isDirect' | 'exposure'
>;

/** Ten thousandths: sums of them are exact, whatever their order. */
const fine = 10_000;

function placed(one: RegisterEstablishment, pairing: Pairing, measuring: Measuring): Placed {
  const { origins, catchmentMetres, facts } = measuring;
  const { distanceShare, from } = facts.rules;
  const metres = metresToNearest(one.point, origins);
  const weight = distanceWeight(metres, catchmentMetres * distanceShare.value);
  const isInCatchment = metres === null || metres <= catchmentMetres;
  return {
    metres,
    distanceWeight: Math.round(weight * fine) / fine,
    isInCatchment,
    isDirect: isInCatchment && pairing.roleWeight > 0 && pairing.nearness >= from.value.direct,
    exposure: Math.round(pairing.nearness * pairing.roleWeight * weight * fine) / fine,
  };
}

/** The sum of exposures, without those struck out. */
export function exposureOf(rows: readonly Pick<CheckRow, 'exposure' | 'struckOut'>[]): number {
  const counted = rows.filter(({ struckOut }) => struckOut === null);
  return counted.reduce((sum, { exposure }) => sum + Math.round(exposure * fine), 0) / fine;
}
