import type { Brand } from './flavour.ts';

/** A civil date, `YYYY-MM-DD`, without hour or zone: a birthday is the same day everywhere. */
export type PlainDate = Brand<string, 'PlainDate'>;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month of the civil calendar; `month` counts from 1, and a month that is none has 0. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** The years that anybody here tells of. */
export function isKnownYear(year: number): boolean {
  return year >= 1900 && year < 2200;
}

/** The date a text names, or `undefined` when there is no such day. Years 1900 to 2199. */
export function parsePlainDate(text: string): PlainDate | undefined {
  const match = pattern.exec(text);
  if (!match) {
    return undefined;
  }
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = day >= 1 && day <= daysInMonth(year, month);
  return exists && isKnownYear(year) ? (text as PlainDate) : undefined;
}

/** The same for a date written in the code: a wrong one is our own bug and throws. */
export function plainDate(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date) {
    throw new Error(`not a civil date: ${text}`);
  }
  return date;
}

/** Negative when `a` comes before `b`, 0 when they are the same day, positive after. */
export function comparePlainDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const writers = new Map<string, Intl.DateTimeFormat>();

/** Swedish writes its civil dates as YYYY-MM-DD, with Latin digits. Making a writer costs far more than using it. */
function writerFor(timeZone: string): Intl.DateTimeFormat {
  const writer = writers.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone });
  writers.set(timeZone, writer);
  return writer;
}

/**
 * The civil date of a moment in a time zone (IANA name, for instance `Europe/Brussels`). Throws
 * when the moment is no date, the zone is unknown, or the year lies outside 1900 to 2199.
 */
export function plainDateOf(moment: Date, timeZone: string): PlainDate {
  return plainDate(writerFor(timeZone).format(moment));
}
