import type { Territory, TerritoryZone } from './territory.ts';

/** What may be corrected on a territory; its state moves only through its lifecycle. */
export type Correctable = Pick<
  Territory,
  'name' | 'promoter' | 'jobsTarget' | 'committeeInstalledOn' | 'agreementSignedOn'
> & { zones: readonly Omit<TerritoryZone, 'id'>[] };

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

const same = (a: unknown, b: unknown) =>
  JSON.stringify(canonical(a)) === JSON.stringify(canonical(b));

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(canonical);
  }
  if (value !== null && typeof value === 'object') {
    // A zone's id names its row in the database and says nothing about the zone.
    const entries = Object.entries(value).filter(
      ([key, inner]) => inner !== undefined && key !== 'id',
    );
    return Object.fromEntries(
      entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
    );
  }
  return value;
}

/**
 * The fields that a correction really changes, each with both values. A field left out is not
 * asked for; an equal value is no change, in whatever order its keys stand. Zones in another order
 * are one.
 */
export function changesBetween(before: Correctable, after: Partial<Correctable>): FieldChange[] {
  return fields.flatMap((field) =>
    after[field] === undefined || same(before[field], after[field])
      ? []
      : [{ field, before: before[field], after: after[field] }],
  );
}
