import type { Schemas } from '@etabli/sdk';

type HistoryItem = Schemas['TerritoryHistory']['items'][number];

export interface Meanwhile {
  by: string | null;
  at: string | null;
  state: Schemas['Territory']['state'];
  /** What was corrected since the page was opened. */
  changes: HistoryItem['changes'];
}

/** What others did to a territory since the version that was on the screen. */
export function findMeanwhile(
  now: Schemas['Territory'],
  history: readonly HistoryItem[],
  version: number,
): Meanwhile {
  const since = history.filter(({ number }) => number > version);
  const last = since.at(0);
  return {
    by: last?.by.name ?? null,
    at: last?.at ?? null,
    state: now.state,
    changes: since.flatMap(({ changes }) => changes),
  };
}
