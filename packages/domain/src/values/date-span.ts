import { daysInMonth, type PlainDate, parsePlainDate } from './plain-date.ts';

/**
 * A day as well as it is known: exactly (both are that day), to the month (its first and its last
 * day), or bounded on one side; null where there is no bound.
 */
export type DateSpan = { earliest: PlainDate | null; latest: PlainDate | null };

export const unknownDay: DateSpan = { earliest: null, latest: null };

/** A day that is known. */
export function exactly(date: PlainDate): DateSpan {
  return { earliest: date, latest: date };
}

/** The span that a text names, `YYYY-MM-DD` or `YYYY-MM`; `undefined` when there is no such day or month. */
export function parseDateSpan(text: string): DateSpan | undefined {
  const date = parsePlainDate(text);
  if (date) {
    return exactly(date);
  }
  const earliest = text.length === 7 ? parsePlainDate(`${text}-01`) : undefined;
  if (!earliest) {
    return undefined;
  }
  const last = daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
  return { earliest, latest: parsePlainDate(`${text}-${last}`) ?? null };
}

/** The same for a span written in the code: a wrong one is our own bug and throws. */
export function dateSpan(text: string): DateSpan {
  const span = parseDateSpan(text);
  if (!span) {
    throw new Error(`neither a civil date nor a month: ${text}`);
  }
  return span;
}

/** Whether the day is known exactly. */
export function isExact({ earliest, latest }: DateSpan): boolean {
  return earliest !== null && earliest === latest;
}
