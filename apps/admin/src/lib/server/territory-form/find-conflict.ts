import { type Correctable, changesBetween } from '@etabli/domain/territories/correction';
import type { Schemas } from '@etabli/sdk';
import type { Conflict } from '#lib/platform/conflict.ts';
import { findConflict } from '../find-conflict.ts';
import type { readTerritory } from './read-territory.ts';

type Territory = Schemas['Territory'];
type HistoryItem = Schemas['TerritoryHistory']['items'][number];
type Typed = ReturnType<typeof readTerritory>;

interface Edit {
  /** The version that was on the screen when typing began. */
  version: number;
  typed: Typed;
}

/** What two people changed of a territory at the same time. */
export function findTerritoryConflict(
  now: Territory,
  history: readonly HistoryItem[],
  { version, typed }: Edit,
): Conflict {
  return findConflict(now, history, version, {
    now: asCorrectable(now),
    typed: asCorrectable(typed),
    differing: (a, b) => changesBetween(a, b).map(({ field }) => String(field)),
  });
}

/** The API and the domain say the same; only the domain's days are a type of their own. */
function asCorrectable(told: Territory | Typed): Correctable {
  const { name, promoter, jobsTarget, committeeInstalledOn, agreementSignedOn, zones } = told;
  const same = { name, promoter, jobsTarget, committeeInstalledOn, agreementSignedOn, zones };
  return same as unknown as Correctable;
}
