/**
 * Counts of one place, with those hidden (null) that would tell of few people: from 1 up to but not
 * `leastShown`. Their sum may be known elsewhere, so where one alone is hidden, the next smallest is too.
 * Without `leastShown` the rules say nothing, and all are shown.
 */
export function hideSmallCounts<Name extends string>(
  counts: Readonly<Record<Name, number>>,
  leastShown: number | null,
): Record<Name, number | null> {
  const names = Object.keys(counts) as Name[];
  const isSmall = (name: Name) => counts[name] > 0 && counts[name] < (leastShown ?? 0);
  const hidden = names.filter(isSmall);
  if (hidden.length === 1) {
    const others = names.filter((name) => !isSmall(name));
    hidden.push(...others.toSorted((a, b) => counts[a] - counts[b]).slice(0, 1));
  }
  const shown = names.map((name) => [name, hidden.includes(name) ? null : counts[name]]);
  return Object.fromEntries(shown);
}
