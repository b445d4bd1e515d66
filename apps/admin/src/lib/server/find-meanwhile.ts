import type { Meanwhile } from '#lib/platform/conflict.ts';

type Item = {
  number: number;
  at: string;
  by: { name: string | null } | null;
  changes: Meanwhile['changes'];
};

/** What others did since the version that was on the screen; the history comes newest first. */
export function findMeanwhile<State extends string>(
  now: { state: State },
  history: readonly Item[],
  version: number,
): Meanwhile & { state: State } {
  const since = history.filter(({ number }) => number > version);
  const last = since.at(0);
  return {
    by: last?.by?.name ?? null,
    at: last?.at ?? null,
    state: now.state,
    changes: since.flatMap(({ changes }) => changes),
  };
}
