/** A person as a monitor sees them: which group they belong to, null where nobody knows, and how they stand. */
export type GroupMember = { group: string | null; isPlaced: boolean };

/** One group: null where a figure is not shown. */
export type GroupRow = {
  group: string | null;
  people: number | null;
  placed: number | null;
  waiting: number | null;
};

export type GroupFigures = {
  rows: GroupRow[];
  /** These are told elsewhere too, and so never hidden. */
  total: { people: number; placed: number; waiting: number };
};

type Counts = { group: string | null; people: number; placed: number; waiting: number };

/**
 * How many of each group have a place and how many wait. A figure from 1 up to but not `leastShown` is not
 * shown, and neither is what would tell it: the other figures of its group, and those of the next smallest
 * groups until nothing hidden can be told from what is shown and the totals. A monitor, never an input.
 */
export function groupFigures(
  members: readonly GroupMember[],
  { groups, leastShown }: { groups: readonly (string | null)[]; leastShown: number },
): GroupFigures {
  const all = groups.map((group): Counts => {
    const own = members.filter((member) => member.group === group);
    const placed = own.filter(({ isPlaced }) => isPlaced).length;
    return { group, people: own.length, placed, waiting: own.length - placed };
  });
  const isSmall = (count: number) => count > 0 && count < leastShown;
  const bySize = all.filter(({ people }) => people > 0).toSorted((a, b) => a.people - b.people);
  const hidden = new Set(bySize.filter((row) => isSmall(row.placed) || isSmall(row.waiting)));
  const unnamed = new Set(bySize.filter(({ people }) => isSmall(people)));
  const next = () => bySize.find((row) => !hidden.has(row));
  while (unnamed.size === 1 && unnamed.size < bySize.length) {
    const [more] = bySize.filter((row) => !unnamed.has(row));
    unnamed.add(more as Counts);
    hidden.add(more as Counts);
  }
  for (let more = next(); !isSafe(hidden, unnamed) && more; more = next()) {
    hidden.add(more);
  }
  const show = (count: number, isHidden: boolean) => (isHidden ? null : count);
  const isTelling = !isSafe(hidden, unnamed);
  const hides = (row: Counts, set: ReadonlySet<Counts>) => set.has(row) || isTelling;
  return {
    rows: all.map((row) => ({
      group: row.group,
      people: show(row.people, hides(row, unnamed)),
      placed: show(row.placed, hides(row, hidden)),
      waiting: show(row.waiting, hides(row, hidden)),
    })),
    total: totalOf(all),
  };
}

const totalOf = (rows: Iterable<Counts>) => {
  const total = { people: 0, placed: 0, waiting: 0 };
  for (const { people, placed, waiting } of rows) {
    total.people += people;
    total.placed += placed;
    total.waiting += waiting;
  }
  return total;
};

/**
 * Whether at least two answers fit each hidden figure. What is hidden of the placed and of the waiting adds
 * up to what the totals leave; groups whose size is hidden too count as one, and any share of it may be
 * theirs.
 */
function isSafe(hidden: ReadonlySet<Counts>, unnamed: ReadonlySet<Counts>): boolean {
  if (hidden.size === 0) {
    return true;
  }
  if (unnamed.size === 1) {
    return false;
  }
  const left = totalOf(hidden);
  const named = [...hidden].filter((row) => !unnamed.has(row)).map(({ people }) => people);
  if (named.length === 0) {
    return left.placed > 0 && left.waiting > 0;
  }
  const sizes = unnamed.size > 0 ? [...named, totalOf(unnamed).people] : named;
  return sizes.every((size) => Math.min(size, left.placed) > Math.max(0, size - left.waiting));
}
