/**
 * A form as it was typed. Its fields are named by the API's own paths (`zones.0.inhabitants.count`),
 * so that a complaint of the API finds its field without a table in between.
 */
export type FormValues = Record<string, string>;

/** How many zones the form shows. */
export function zoneCount(values: FormValues): number {
  return countRows(values, 'zones');
}

/**
 * How many rows of a list the form shows, named `list.0.field` (a list may lie within another:
 * `offer.codes.0.share`); a place of three digits is nobody's, and
 * would take all memory.
 */
export function countRows(values: FormValues, list: string): number {
  const places = Object.keys(values).map((name) => {
    const place = name.startsWith(`${list}.`)
      ? (name.slice(list.length + 1).split('.')[0] ?? '')
      : '';
    return /^\d{1,2}$/.test(place) ? Number(place) : -1;
  });
  return Math.max(-1, ...places) + 1;
}

/**
 * The same, up to the last row in which something was typed. `chosen` names the fields that answer in every
 * row, as a list to choose from does: they alone fill none.
 */
export function countFilledRows(
  values: FormValues,
  list: string,
  chosen: readonly string[] = [],
): number {
  const typed = Object.entries(values).filter(
    ([name, value]) => value.trim() !== '' && !chosen.some((field) => name.endsWith(`.${field}`)),
  );
  return countRows(Object.fromEntries(typed), list);
}
