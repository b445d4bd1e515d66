import { sameValue } from '../values/same-value.ts';
import type { Territory, TerritoryZone } from './territory.ts';

type ZoneTold = Omit<TerritoryZone, 'id'>;

/** What may be corrected on a territory; its state moves only through its lifecycle. */
export type Correctable = Pick<
  Territory,
  'name' | 'promoter' | 'jobsTarget' | 'committeeInstalledOn' | 'agreementSignedOn'
> & { zones: readonly ZoneTold[] };

/** One field as it was and as it becomes, in the form that the history keeps. */
export type FieldChange = { field: keyof Correctable; before: unknown; after: unknown };

const fields = [
  'name',
  'promoter',
  'jobsTarget',
  'committeeInstalledOn',
  'agreementSignedOn',
  'zones',
] as const satisfies readonly (keyof Correctable)[];

/** What a zone says; the id, the place and the owner of its row are no part of it. */
const told = ({
  name,
  municipality,
  district,
  province,
  inhabitants,
  countedWith,
  point,
}: ZoneTold): ZoneTold => ({
  name,
  municipality,
  district,
  province,
  inhabitants,
  countedWith,
  point,
});

const toldOf = (given: Partial<Correctable>): Partial<Correctable> =>
  given.zones ? { ...given, zones: given.zones.map(told) } : given;

/**
 * The fields that a correction really changes, each with both values. A field left out is not
 * asked for; an equal value is no change, in whatever order its keys stand. Zones in another order
 * are one. Of zones, both values hold what they say and nothing of their rows.
 */
export function changesBetween(before: Correctable, after: Partial<Correctable>): FieldChange[] {
  const [was, becomes] = [toldOf(before), toldOf(after)];
  return fields.flatMap((field) =>
    becomes[field] === undefined || sameValue(was[field], becomes[field])
      ? []
      : [{ field, before: was[field], after: becomes[field] }],
  );
}
