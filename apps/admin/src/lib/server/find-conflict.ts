import type { Conflict } from '#lib/platform/conflict.ts';

type Change = { field: string; before?: unknown; after?: unknown };
type Item = {
  number: number;
  at: string;
  kind: string;
  to: string | null;
  by: { name: string | null } | null;
  changes: Change[];
};

interface Sides<Sheet> {
  /** As it stands now, and as it was typed, in one form. */
  now: Sheet;
  typed: Sheet;
  /** The fields in which two sheets differ, as the domain counts them. */
  differing: (a: Sheet, b: Sheet) => string[];
}

/**
 * Sets three states side by side: as it was read, as it was typed, as it stands now. So only what two
 * people really changed has to be chosen. The history comes newest first.
 */
export function findConflict<Sheet extends object>(
  { version: versionNow, state }: { version: number; state: string },
  history: readonly Item[],
  version: number,
  { now, typed, differing }: Sides<Sheet>,
): Conflict {
  const meanwhile = history.filter(({ number }) => number > version);
  const seen = asSeen(now, meanwhile);
  const yours = differing(seen, typed);
  const changed = new Set(meanwhile.flatMap(({ changes }) => changes.map(({ field }) => field)));
  const differs = new Set(differing(now, typed));
  const last = meanwhile.at(0);
  return {
    version: versionNow,
    by: last?.by?.name ?? null,
    at: last?.at ?? null,
    both: yours
      .filter((field) => changed.has(field) && differs.has(field))
      .map((field) => ({ field, yours: fieldOf(typed, field), theirs: fieldOf(now, field) })),
    theirs: [...changed].filter((field) => !yours.includes(field)),
    yours: yours.filter((field) => !changed.has(field)),
    movedTo: meanwhile.some(({ to }) => Boolean(to)) ? state : null,
  };
}

/** The values before the first of the changes made meanwhile. */
function asSeen<Sheet extends object>(now: Sheet, meanwhile: readonly Item[]): Sheet {
  const before = meanwhile.flatMap(({ changes }) =>
    changes.map((change) => [change.field, change.before] as const),
  );
  return { ...now, ...Object.fromEntries(before) };
}

function fieldOf(told: object, field: string): unknown {
  return Object.entries(told).find(([name]) => name === field)?.[1];
}
