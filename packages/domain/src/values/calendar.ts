import { daysInMonth, isKnownYear, type PlainDate } from './plain-date.ts';

/**
 * Days are counted from 1 January 1970, which is day 0, so that a day is a whole number and arithmetic
 * with days is that of whole numbers.
 */
export type DayNumber = number;

const daysPerEra = 146_097;
const yearsPerEra = 400;
/** Days from 1 March of year 0 to 1 January 1970. */
const epoch = 719_468;

/** A whole quotient, of a number that is not negative: whole numbers stay whole, which is twice as fast. */
const quotient = (of: number, by: number) => (of / by) | 0;

/** The number of a civil day; `month` counts from 1. The years begin in March, so that a leap day ends one. */
function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const marchYear = month > 2 ? year : year - 1;
  const era = quotient(marchYear, yearsPerEra);
  const yearOfEra = marchYear - era * yearsPerEra;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const dayOfYear = quotient(153 * monthFromMarch + 2, 5) + day - 1;
  const leapDays = quotient(yearOfEra, 4) - quotient(yearOfEra, 100);
  return era * daysPerEra + yearOfEra * 365 + leapDays + dayOfYear - epoch;
}

function civilOf(number: DayNumber): { year: number; month: number; day: number } {
  const shifted = number + epoch;
  const era = quotient(shifted, daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const leapDays =
    quotient(dayOfEra, 1460) - quotient(dayOfEra, 36_524) + quotient(dayOfEra, 146_096);
  const yearOfEra = quotient(dayOfEra - leapDays, 365);
  const before = yearOfEra * 365 + quotient(yearOfEra, 4) - quotient(yearOfEra, 100);
  const dayOfYear = dayOfEra - before;
  const monthFromMarch = quotient(5 * dayOfYear + 2, 153);
  const day = dayOfYear - quotient(153 * monthFromMarch + 2, 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: era * yearsPerEra + yearOfEra + (month > 2 ? 0 : 1), month, day };
}

const digit = (text: string, at: number) => text.charCodeAt(at) - 48;

/** The number of a day. */
export function dayNumber(date: PlainDate): DayNumber {
  const year = digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
  return dayNumberOf(
    year,
    digit(date, 5) * 10 + digit(date, 6),
    digit(date, 8) * 10 + digit(date, 9),
  );
}

/** The day of a number, or null outside the years 1900 to 2199, and for an infinite number. */
export function dateOfDay(number: DayNumber): PlainDate | null {
  if (!Number.isFinite(number)) {
    return null;
  }
  const { year, month, day } = civilOf(number);
  return isKnownYear(year) ? (`${year}-${two(month)}-${two(day)}` as PlainDate) : null;
}

const two = (part: number) => (part < 10 ? `0${part}` : `${part}`);

/**
 * The same day of the month, `months` later (or earlier, when negative). A month that lacks that day
 * gives its last one: 31 August and 6 months are the last of February; 29 February and 12 months are
 * 28 February. Infinite days stay as they are.
 */
export function addMonthsToDay(number: DayNumber, months: number): DayNumber {
  if (!Number.isFinite(number)) {
    return number;
  }
  const { year, month, day } = civilOf(number);
  const index = year * 12 + month - 1 + months;
  const toYear = quotient(index, 12);
  const toMonth = index - toYear * 12 + 1;
  return dayNumberOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The same for a date. Throws when the result lies outside the years 1900 to 2199. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return within(addMonthsToDay(dayNumber(date), months));
}

/** The day so many days later, or earlier. Throws outside the years 1900 to 2199. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return within(dayNumber(date) + days);
}

function within(number: DayNumber): PlainDate {
  const date = dateOfDay(number);
  if (date === null) {
    throw new RangeError(`day ${number} lies outside the years that are known`);
  }
  return date;
}

/** Days from one date to another: 0 for the same day, negative when `to` comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whole months from a day to another: the most that can be added to `from` without passing `to`. */
export function monthsBetweenDays(from: DayNumber, to: DayNumber): number {
  if (from > to) {
    return -monthsBetweenDays(to, from);
  }
  const a = civilOf(from);
  const b = civilOf(to);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  return addMonthsToDay(from, months) <= to ? months : months - 1;
}

/** The same for dates: 0 within the first month; counted from the other end, and negative, when `to` comes first. */
export function monthsBetween(from: PlainDate, to: PlainDate): number {
  return monthsBetweenDays(dayNumber(from), dayNumber(to));
}

/** Days from `first` to `last`, both included, that are no Saturday and no Sunday; holidays count. */
export function weekdaysIn(first: DayNumber, last: DayNumber): number {
  return weekdaysBefore(last + 1) - weekdaysBefore(first);
}

/** Weekdays since a Monday: 29 December 1969. */
function weekdaysBefore(number: DayNumber): number {
  const sinceMonday = number + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7, 5);
}
