import { type Correctable, changesBetween } from '@etabli/domain/territories/correction';
import type { Schemas } from '@etabli/sdk';
import type { Conflict } from '#lib/platform/conflict.ts';
import type { readTerritory } from './read-territory.ts';

type Territory = Schemas['Territory'];
type HistoryItem = Schemas['TerritoryHistory']['items'][number];
type Typed = ReturnType<typeof readTerritory>;

interface Edit {
  /** The version that was on the screen when typing began. */
  version: number;
  typed: Typed;
}

/**
 * Sets three states of a territory side by side: as it was read, as it was typed, as it stands now. So
 * only what two people really changed has to be chosen.
 */
export function findConflict(
  now: Territory,
  history: readonly HistoryItem[],
  { version, typed }: Edit,
): Conflict {
  const meanwhile = history.filter(({ number }) => number > version);
  const seen = asSeen(now, meanwhile);
  const yours = changesBetween(seen, asCorrectable(typed)).map(({ field }) => String(field));
  const changed = new Set(meanwhile.flatMap(({ changes }) => changes.map(({ field }) => field)));
  const differs = new Set(
    changesBetween(asCorrectable(now), asCorrectable(typed)).map(({ field }) => String(field)),
  );
  const last = meanwhile.at(0);
  return {
    version: now.version,
    by: last?.by.name ?? null,
    at: last?.at ?? null,
    both: yours
      .filter((field) => changed.has(field) && differs.has(field))
      .map((field) => ({ field, yours: fieldOf(typed, field), theirs: fieldOf(now, field) })),
    theirs: [...changed].filter((field) => !yours.includes(field)),
    yours: yours.filter((field) => !changed.has(field)),
    movedTo: meanwhile.some(({ kind }) => kind === 'moved') ? now.state : null,
  };
}

/** The values before the first of the changes made meanwhile; the history comes newest first. */
function asSeen(now: Territory, meanwhile: readonly HistoryItem[]): Correctable {
  const before = meanwhile.flatMap(({ changes }) =>
    changes.map((change) => [change.field, change.before] as const),
  );
  return { ...asCorrectable(now), ...Object.fromEntries(before) };
}

/** The API and the domain say the same; only the domain's days are a type of their own. */
function asCorrectable(told: Territory | Typed): Correctable {
  const { name, promoter, jobsTarget, committeeInstalledOn, agreementSignedOn, zones } = told;
  const same = { name, promoter, jobsTarget, committeeInstalledOn, agreementSignedOn, zones };
  return same as unknown as Correctable;
}

function fieldOf(told: object, field: string): unknown {
  return Object.entries(told).find(([name]) => name === field)?.[1];
}
