import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePlainDates,
  daysInMonth,
  parsePlainDate,
  plainDate,
  plainDateOf,
} from './plain-date.ts';

const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((moment) => plainDate(moment.toISOString().slice(0, 10)));

describe('parsePlainDate', () => {
  it.each([
    ['a leap day', '2024-02-29'],
    ['the leap day of a century divisible by 400', '2000-02-29'],
    ['the last day of a month of 30', '2024-04-30'],
    ['the last day of a month of 31', '2024-12-31'],
    ['the first day that it knows', '1900-01-01'],
    ['the last day that it knows', '2199-12-31'],
  ])('takes %s', (_, text) => {
    expect(parsePlainDate(text)).toBe(text);
  });

  it.each([
    ['29 February of a common year', '2023-02-29'],
    ['29 February of a century that is no leap year', '1900-02-29'],
    ['29 February of the next such century', '2100-02-29'],
    ['30 February', '2024-02-30'],
    ['31 April', '2024-04-31'],
    ['day 32', '2024-01-32'],
    ['day 0', '2024-01-00'],
    ['month 0', '2024-00-10'],
    ['month 13', '2024-13-01'],
    ['the day before the first year', '1899-12-31'],
    ['the day after the last year', '2200-01-01'],
    ['nothing', ''],
    ['a month without its zero', '2024-1-01'],
    ['a year of two digits', '24-01-01'],
    ['a year of five digits', '12024-01-01'],
    ['a year before Christ', '-2024-01-01'],
    ['the order of another form', '01-02-2024'],
    ['slashes', '2024/01/02'],
    ['an hour behind the day', '2024-01-02T00:00:00Z'],
    ['a space before', ' 2024-01-02'],
    ['a line end behind', '2024-01-02\n'],
    ['digits of another script', '٢٠٢٤-٠١-٠٢'],
    ['words', 'le 2 janvier 2024'],
  ])('refuses %s', (_, text) => {
    expect(parsePlainDate(text)).toBeUndefined();
  });

  it('knows exactly the days of the civil calendar', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
        const moment = new Date(Date.UTC(year, month - 1, day));
        expect(parsePlainDate(text) === text).toBe(moment.toISOString().startsWith(text));
      }),
    );
  });
});

describe('plainDate', () => {
  it('throws for a day that does not exist: it is our own writing', () => {
    expect(() => plainDate('2023-02-29')).toThrow('not a civil date: 2023-02-29');
  });
});

describe('daysInMonth', () => {
  it.each([
    [2023, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
    [2200, 2, 28],
    [2024, 1, 31],
    [2024, 4, 30],
    [2024, 12, 31],
    [2024, 0, 0],
    [2024, 13, 0],
  ])('gives %i-%i %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});

describe('comparePlainDates', () => {
  it('orders days as time does', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(comparePlainDates(a, b)).toBe(Math.sign(Date.parse(a) - Date.parse(b)));
      }),
    );
  });
});

describe('plainDateOf in Brussels', () => {
  it.each([
    ['the last moment of a winter day', '2024-01-15T22:59:59.999Z', '2024-01-15'],
    ['a winter midnight', '2024-01-15T23:00:00Z', '2024-01-16'],
    ['the last moment of a summer day', '2024-07-15T21:59:59.999Z', '2024-07-15'],
    ['a summer midnight', '2024-07-15T22:00:00Z', '2024-07-16'],
    ['the midnight before the clock goes forward', '2024-03-30T23:00:00Z', '2024-03-31'],
    ['the last moment of the day of 23 hours', '2024-03-31T21:59:59.999Z', '2024-03-31'],
    ['the midnight after the clock went forward', '2024-03-31T22:00:00Z', '2024-04-01'],
    ['the midnight before the clock goes back', '2024-10-26T22:00:00Z', '2024-10-27'],
    ['the last moment of the day of 25 hours', '2024-10-27T22:59:59.999Z', '2024-10-27'],
    ['the midnight after the clock went back', '2024-10-27T23:00:00Z', '2024-10-28'],
    ['the turn of the year', '2023-12-31T23:00:00Z', '2024-01-01'],
    ['the beginning of a leap day', '2024-02-28T23:00:00Z', '2024-02-29'],
    ['the end of a leap day', '2024-02-29T22:59:59.999Z', '2024-02-29'],
  ])('tells the day of %s', (_, moment, day) => {
    expect(plainDateOf(new Date(moment), 'Europe/Brussels')).toBe(day);
  });

  it('gives a date that its own parser takes', () => {
    const moments = fc.date({
      min: new Date('1900-01-02'),
      max: new Date('2199-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        const day = plainDateOf(moment, 'Europe/Brussels');
        expect(parsePlainDate(day)).toBe(day);
      }),
    );
  });

  it.each([
    ['a moment that is none', new Date(Number.NaN), 'Europe/Brussels'],
    ['a zone that nobody knows', new Date('2024-01-01T12:00:00Z'), 'Europe/Essai'],
    ['a year beyond the last', new Date('2200-06-01T12:00:00Z'), 'Europe/Brussels'],
  ])('throws for %s', (_, moment, zone) => {
    expect(() => plainDateOf(moment, zone)).toThrow();
  });
});
