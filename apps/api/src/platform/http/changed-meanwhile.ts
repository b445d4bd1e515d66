type LastChange = { at: Date | string; name: string | null } | undefined;
type FieldEdit = { field: string; before: unknown; after: unknown };

/** What a conflict shows: who changed it last and when, and of each field the value there and the own one. */
export const changedMeanwhile = (
  version: number,
  last: LastChange,
  fields: readonly FieldEdit[],
): Record<string, unknown> => ({
  version,
  at: last?.at ?? null,
  by: last?.name ?? null,
  fields: fields.map(({ field, before, after }) => ({ field, theirs: before, yours: after })),
});
