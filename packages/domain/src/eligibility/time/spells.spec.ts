import { describe, expect, it } from 'vitest';
import type { ToleratedWork } from '../../territories/eligibility-terms.ts';
import { dateOfDay, dayNumber } from '../../values/calendar.ts';
import type { DayRange } from '../../values/day-ranges.ts';
import { plainDate } from '../../values/plain-date.ts';
import { countDays, isTolerated, spellOn, spellsOf, workedInWindowTo } from './spells.ts';

const day = (text: string) => dayNumber(plainDate(text));
const job = (first: string, last: string): DayRange => ({ first: day(first), last: day(last) });
const upTo = (days: number, given: Partial<ToleratedWork> = {}): ToleratedWork => ({
  days,
  unit: 'weekdays',
  windowMonths: 12,
  statuses: ['employed'],
  ...given,
});

/** From a Monday to a Friday, twice a year apart: 10 weekdays each. */
const spring = job('2025-03-03', '2025-03-14');
const nextSpring = job('2026-03-02', '2026-03-13');

describe('days of work', () => {
  it('are counted from first to last, or without Saturdays and Sundays', () => {
    expect(countDays([spring], 'weekdays')).toBe(10);
    expect(countDays([spring], 'days')).toBe(12);
    expect(countDays([spring, nextSpring], 'weekdays')).toBe(20);
    expect(countDays([], 'days')).toBe(0);
  });

  it.each<[string, string, number]>([
    ['before them all', '2025-03-02', 0],
    ['on the first one', '2025-03-03', 1],
    ['on the last one', '2025-03-14', 10],
    ['long after', '2026-01-01', 10],
    ['when one has come and none has left', '2026-03-02', 11],
    ['when three have left and two have come', '2026-03-05', 11],
    ['when all have left', '2026-03-14', 10],
  ])('in the window that ends %s', (_, on, count) => {
    expect(workedInWindowTo(day(on), [spring, nextSpring], upTo(0))).toBe(count);
  });
});

describe('work is tolerated', () => {
  it.each<[string, DayRange[], ToleratedWork, boolean]>([
    ['as much as the rules say', [spring], upTo(10), true],
    ['not a day more', [spring], upTo(9), false],
    ['in two windows, each within it', [spring, nextSpring], upTo(11), true],
    ['not where two meet in one window', [spring, nextSpring], upTo(10), false],
    ['where none is allowed and none was done', [], upTo(0), true],
    ['not where none is allowed', [job('2025-03-03', '2025-03-03')], upTo(0), false],
    ['by all days, where all count', [spring], upTo(12, { unit: 'days' }), true],
    ['not by one day more', [spring], upTo(11, { unit: 'days' }), false],
    [
      'in shorter windows',
      [spring, job('2025-06-02', '2025-06-13')],
      upTo(10, { windowMonths: 2 }),
      true,
    ],
    [
      'not in longer ones',
      [spring, job('2025-06-02', '2025-06-13')],
      upTo(10, { windowMonths: 4 }),
      false,
    ],
  ])('%s', (_, work, rule, is) => {
    expect(isTolerated(work, rule)).toBe(is);
  });

  it('on no day of a job: a window may be fullest before the weekend with which the job ends', () => {
    const before = job('2024-03-14', '2024-03-17');
    const after = job('2025-03-10', '2025-03-16');
    const counts = ['2025-03-10', '2025-03-14', '2025-03-16'].map((on) =>
      workedInWindowTo(day(on), [before, after], upTo(0)),
    );
    expect(counts).toEqual([3, 6, 5]);
    expect(isTolerated([before, after], upTo(6))).toBe(true);
    expect(isTolerated([before, after], upTo(5))).toBe(false);
  });
});

describe('the spells without work', () => {
  const told = (breaking: DayRange[], tolerable: DayRange[], rule = upTo(10)) =>
    spellsOf({ breaking, tolerable }, rule).map(({ since, free }) =>
      [since, free.first, free.last].map((one) => dateOfDay(one) ?? 'ever').join(' '),
    );

  it.each<[string, DayRange[], DayRange[], string[]]>([
    ['without any work', [], [], ['ever ever ever']],
    [
      'after work that breaks',
      [job('2020-01-01', '2020-12-31')],
      [],
      ['ever ever 2019-12-31', '2021-01-01 2021-01-01 ever'],
    ],
    [
      'over work that is tolerated',
      [job('2020-01-01', '2020-12-31')],
      [spring],
      ['ever ever 2019-12-31', '2021-01-01 2021-01-01 2025-03-02', '2021-01-01 2025-03-15 ever'],
    ],
    [
      'not over work that breaks',
      [job('2020-01-01', '2020-12-31'), job('2023-01-02', '2023-01-03')],
      [spring],
      [
        'ever ever 2019-12-31',
        '2021-01-01 2021-01-01 2023-01-01',
        '2023-01-04 2023-01-04 2025-03-02',
        '2023-01-04 2025-03-15 ever',
      ],
    ],
    [
      'not over too much in one window',
      [job('2020-01-01', '2020-12-31')],
      [spring, nextSpring],
      [
        'ever ever 2019-12-31',
        '2021-01-01 2021-01-01 2025-03-02',
        '2021-01-01 2025-03-15 2026-03-01',
        '2025-03-15 2026-03-14 ever',
      ],
    ],
    [
      'where tolerated work touches what breaks',
      [job('2020-01-01', '2025-03-02')],
      [spring],
      ['ever ever 2019-12-31', '2025-03-15 2025-03-15 ever'],
    ],
  ])('%s', (_, breaking, tolerable, spells) => {
    expect(told(breaking, tolerable)).toEqual(spells);
  });

  it('hold their first and their last day', () => {
    const spells = spellsOf({ breaking: [spring], tolerable: [] }, upTo(0));
    expect(spellOn(spells, day('2025-03-02'))).toBe(spells[0]);
    expect(spellOn(spells, day('2025-03-15'))).toBe(spells[1]);
    expect(spellOn(spells, day('2025-03-10'))).toBeUndefined();
  });
});
