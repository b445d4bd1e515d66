import { type RegionalPartState, regionalPartLifecycle } from './regional-round-lifecycle.ts';

/** How far a territory’s part is: of its people, so many are read. */
export type PartProgress = { state: RegionalPartState; done: number; total: number };

export type RegionalProgress = {
  territories: number;
  /** Ended, in whatever way. */
  ended: number;
  failed: number;
  peopleRead: number;
  /** Whole, and 100 only when all have ended. */
  percent: number;
};

const share = ({ state, done, total }: PartProgress): number =>
  regionalPartLifecycle.isEnd(state) ? 1 : total > 0 ? Math.min(0.9, done / total) : 0;

/** How far rounds of many territories are, all together. */
export function regionalProgress(parts: readonly PartProgress[]): RegionalProgress {
  const ended = parts.filter(({ state }) => regionalPartLifecycle.isEnd(state)).length;
  const shares = parts.reduce((sum, part) => sum + share(part), 0);
  return {
    territories: parts.length,
    ended,
    failed: parts.filter(({ state }) => state === 'failed').length,
    peopleRead: parts.reduce((sum, { done }) => sum + done, 0),
    percent: ended === parts.length ? 100 : Math.floor((100 * shares) / parts.length),
  };
}
