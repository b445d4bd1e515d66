import { monthsBetween } from '../values/calendar.ts';
import type { PlainDate } from '../values/plain-date.ts';

/**
 * How long somebody has waited on the list: whole months from the day of entry to `on`; 0 before the
 * first is full, and on a day before the entry. A month is full on the same day of the next one, or on
 * its last day where that day is missing: from 31 January on 28 February.
 */
export function waitingMonths(listEntryOn: PlainDate, on: PlainDate): number {
  return Math.max(0, monthsBetween(listEntryOn, on));
}

/** A stretch of places on the list: from one to another, both included; `to` is null without an end. */
export type ListBand = { from: number; to: number | null };

/**
 * The band that a place lies in: people are told "between 21 and 50", never a rank. `bounds` are the
 * last places of the bands, growing; what lies behind the last one is one band without an end. Places
 * count from 1.
 */
export function listBand(position: number, bounds: readonly number[]): ListBand {
  const index = bounds.findIndex((bound) => position <= bound);
  const before = index === -1 ? bounds.at(-1) : bounds[index - 1];
  return { from: (before ?? 0) + 1, to: bounds[index] ?? null };
}
