import type { DayNumber } from './calendar.ts';

/** Days in a row, both ends included; an end may be infinite. Empty when `last` comes before `first`. */
export type DayRange = { first: DayNumber; last: DayNumber };

/** All days there are. */
export const always: DayRange = { first: -Infinity, last: Infinity };

/** The days of one or more of the ranges, as ranges in order that neither touch nor overlap. */
export function unionOf(ranges: readonly DayRange[]): DayRange[] {
  const joined: DayRange[] = [];
  let before: DayRange | undefined;
  for (const { first, last } of ranges) {
    if (first > last) {
      continue;
    }
    if (before && first < before.first) {
      // Most ranges come in order; the others are put in order, and joined anew.
      return unionOf(
        [...ranges].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0)),
      );
    }
    if (before && first <= before.last + 1) {
      before.last = Math.max(before.last, last);
    } else {
      before = { first, last };
      joined.push(before);
    }
  }
  return joined;
}

/** All other days, of ranges that a union gave. */
export function complementOf(joined: readonly DayRange[]): DayRange[] {
  const others: DayRange[] = [];
  let first = -Infinity;
  for (const range of joined) {
    if (range.first > first) {
      others.push({ first, last: range.first - 1 });
    }
    first = range.last + 1;
  }
  if (first < Infinity) {
    others.push({ first, last: Infinity });
  }
  return others;
}

/** The days that lie in both, of two unions. */
export function commonDays(a: readonly DayRange[], b: readonly DayRange[]): DayRange[] {
  const common: DayRange[] = [];
  let i = 0;
  let j = 0;
  while (true) {
    const one = a[i];
    const other = b[j];
    if (!one || !other) {
      return common;
    }
    const first = Math.max(one.first, other.first);
    const last = Math.min(one.last, other.last);
    if (first <= last) {
      common.push({ first, last });
    }
    if (one.last < other.last) {
      i += 1;
    } else {
      j += 1;
    }
  }
}

/** The days of `a` that are not in `b`, both unions. */
export function without(a: readonly DayRange[], b: readonly DayRange[]): DayRange[] {
  return b.length === 0 ? [...a] : commonDays(a, complementOf(b));
}

/** The range that holds a day. */
export function rangeWith(ranges: readonly DayRange[], day: DayNumber): DayRange | undefined {
  return ranges.find(({ first, last }) => first <= day && day <= last);
}
