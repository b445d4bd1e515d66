import { comparePlainDates, type PlainDate } from '../values/plain-date.ts';
import type { TerritoryState } from './territory-lifecycle.ts';

/** A dated step in the life of a territory; steps are only ever added. */
export type TerritoryMove = { to: TerritoryState; on: PlainDate };

/**
 * The state on a day, from the steps in the order in which they were written: the last one that had
 * taken effect. Null before the first.
 */
export function stateOn(moves: readonly TerritoryMove[], on: PlainDate): TerritoryState | null {
  const effective = moves.filter((move) => comparePlainDates(move.on, on) <= 0);
  return effective.at(-1)?.to ?? null;
}

/** A step may not take effect before the one that it follows, nor after today. */
export function isMoveDateAllowed(
  move: { on: PlainDate },
  { since, today }: { since: PlainDate; today: PlainDate },
): boolean {
  return comparePlainDates(since, move.on) <= 0 && comparePlainDates(move.on, today) <= 0;
}
