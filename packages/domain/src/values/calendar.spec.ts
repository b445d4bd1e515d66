import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addMonthsToDay,
  dateOfDay,
  dayNumber,
  daysBetween,
  monthsBetween,
  weekdaysIn,
} from './calendar.ts';
import { plainDate } from './plain-date.ts';

const millisecondsOfDay = 86_400_000;
const anyDay = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2169-12-31'), noInvalidDate: true })
  .map((moment) => plainDate(moment.toISOString().slice(0, 10)));

describe('the number of a day', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['1900-01-01', -25_567],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['2100-02-28', 47_540],
    ['2100-03-01', 47_541],
    ['2199-12-31', 84_005],
  ])('of %s is %i', (date, number) => {
    expect(dayNumber(plainDate(date))).toBe(number);
    expect(dateOfDay(number)).toBe(date);
  });

  it('is that of the clock of the world', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(dayNumber(date)).toBe(Date.parse(date) / millisecondsOfDay);
        expect(dateOfDay(dayNumber(date))).toBe(date);
      }),
    );
  });

  it.each([
    ['the day before the first year', -25_568],
    ['the day after the last year', 84_006],
    ['no day at all', Infinity],
  ])('names no date for %s', (_, number) => {
    expect(dateOfDay(number)).toBeNull();
  });
});

describe('adding months', () => {
  it.each([
    ['the same day of a later month', '2026-05-02', 6, '2026-11-02'],
    ['into the next year', '2026-09-15', 6, '2027-03-15'],
    ['two years', '2025-10-01', 24, '2027-10-01'],
    ['nothing', '2026-01-31', 0, '2026-01-31'],
    ['31 August and 6 months, to a common February', '2026-08-31', 6, '2027-02-28'],
    ['31 August and 6 months, to a leap February', '2027-08-31', 6, '2028-02-29'],
    ['30 August and 6 months', '2026-08-30', 6, '2027-02-28'],
    ['28 August and 6 months', '2026-08-28', 6, '2027-02-28'],
    ['31 March and a month', '2026-03-31', 1, '2026-04-30'],
    ['31 January and a month, in a leap year', '2024-01-31', 1, '2024-02-29'],
    ['29 February and a year', '2024-02-29', 12, '2025-02-28'],
    ['29 February and two years', '2024-02-29', 24, '2026-02-28'],
    ['29 February and four years', '2024-02-29', 48, '2028-02-29'],
    ['28 February of a common year and a year to a leap year', '2027-02-28', 12, '2028-02-28'],
    ['29 February 2096 and four years: 2100 has none', '2096-02-29', 48, '2100-02-28'],
    ['a month back', '2026-03-31', -1, '2026-02-28'],
    ['two years back from a leap day', '2024-02-29', -24, '2022-02-28'],
    ['back over the turn of the year', '2026-01-15', -1, '2025-12-15'],
    ['12 months to December', '2025-12-31', 12, '2026-12-31'],
  ])('takes %s', (_, from, months, to) => {
    expect(addMonths(plainDate(from), months)).toBe(to);
  });

  it('never gives an earlier day to a later one', () => {
    const months = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(anyDay, anyDay, months, (a, b, count) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        expect(addMonths(first, count) <= addMonths(last, count)).toBe(true);
      }),
    );
  });

  it('leaves a day without an end where it is', () => {
    expect(addMonthsToDay(-Infinity, 24)).toBe(-Infinity);
    expect(addMonthsToDay(Infinity, 24)).toBe(Infinity);
  });

  it('throws beyond the years that are known', () => {
    expect(() => addMonths(plainDate('2199-06-01'), 12)).toThrow(RangeError);
  });
});

describe('adding days', () => {
  it.each([
    ['a day to the end of a month', '2026-04-30', 1, '2026-05-01'],
    ['a day to 28 February of a leap year', '2024-02-28', 1, '2024-02-29'],
    ['a day to 28 February of a common year', '2023-02-28', 1, '2023-03-01'],
    ['a day to the end of a year', '2025-12-31', 1, '2026-01-01'],
    ['a year of days', '2025-03-01', 365, '2026-03-01'],
    ['a day back from March of a leap year', '2024-03-01', -1, '2024-02-29'],
  ])('takes %s', (_, from, days, to) => {
    expect(addDays(plainDate(from), days)).toBe(to);
    expect(daysBetween(plainDate(from), plainDate(to))).toBe(days);
  });
});

describe('whole months between two days', () => {
  it.each([
    ['the day before the number comes round', '2026-05-02', '2026-11-01', 5],
    ['the day on which it does', '2026-05-02', '2026-11-02', 6],
    ['the day after', '2026-05-02', '2026-11-03', 6],
    ['the same day', '2026-05-02', '2026-05-02', 0],
    ['a month to one that lacks the day', '2026-08-31', '2027-02-28', 6],
    ['a day short of it', '2026-08-31', '2027-02-27', 5],
    ['a leap day and two years', '2024-02-29', '2026-02-28', 24],
    ['a day short of that', '2024-02-29', '2026-02-27', 23],
    ['the time of the first example', '2023-06-14', '2026-10-01', 39],
    ['the time of its stay', '2024-02-03', '2026-10-01', 31],
    ['backwards', '2026-11-02', '2026-05-02', -6],
  ])('%s', (_, from, to, months) => {
    expect(monthsBetween(plainDate(from), plainDate(to))).toBe(months);
  });

  it('is the most that can be added without passing the second', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [first, last] = a <= b ? [a, b] : [b, a];
        const months = monthsBetween(first, last);
        expect(addMonths(first, months) <= last).toBe(true);
        expect(addMonths(first, months + 1) > last).toBe(true);
      }),
    );
  });
});

describe('weekdays', () => {
  it.each([
    ['a Monday', '2025-05-05', '2025-05-05', 1],
    ['a week-end', '2025-05-10', '2025-05-11', 0],
    ['a Sunday and a Monday', '2025-05-11', '2025-05-12', 1],
    ['a whole week', '2025-05-05', '2025-05-11', 5],
    ['the nine days of the fourth example', '2025-05-05', '2025-05-15', 9],
    ['from a Friday to a Monday', '2025-05-09', '2025-05-12', 2],
    ['seven months', '2025-03-01', '2025-09-30', 152],
    ['days before 1970', '1969-12-25', '1970-01-01', 6],
  ])('of %s', (_, from, to, days) => {
    expect(weekdaysIn(dayNumber(plainDate(from)), dayNumber(plainDate(to)))).toBe(days);
  });

  it('are those that the clock of the world calls so', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (date, length) => {
        const first = dayNumber(date);
        const days = Array.from({ length: length + 1 }, (_, index) =>
          new Date((first + index) * millisecondsOfDay).getUTCDay(),
        );
        const counted = days.filter((day) => day !== 0 && day !== 6).length;
        expect(weekdaysIn(first, first + length)).toBe(counted);
      }),
    );
  });
});
