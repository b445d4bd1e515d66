/**
 * A form as it was typed. Its fields are named by the API's own paths (`zones.0.inhabitants.count`),
 * so that a complaint of the API finds its field without a table in between.
 */
export type FormValues = Record<string, string>;

/** How many zones the form shows; a place of three digits is nobody's, and would take all memory. */
export function zoneCount(values: FormValues): number {
  const places = Object.keys(values).map((name) =>
    Number(/^zones\.(\d{1,2})\./.exec(name)?.[1] ?? -1),
  );
  return Math.max(-1, ...places) + 1;
}
