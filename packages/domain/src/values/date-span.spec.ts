import { describe, expect, it } from 'vitest';
import { dateSpan, exactly, isExact, parseDateSpan, unknownDay } from './date-span.ts';
import { plainDate } from './plain-date.ts';

describe('parseDateSpan', () => {
  it.each([
    ['a day', '2026-05-02', '2026-05-02', '2026-05-02'],
    ['a month of 31 days', '2026-05', '2026-05-01', '2026-05-31'],
    ['a month of 30 days', '2026-04', '2026-04-01', '2026-04-30'],
    ['a common February', '2026-02', '2026-02-01', '2026-02-28'],
    ['a leap February', '2024-02', '2024-02-01', '2024-02-29'],
    ['the February of a century', '2100-02', '2100-02-01', '2100-02-28'],
    ['December', '2025-12', '2025-12-01', '2025-12-31'],
    ['the first month that it knows', '1900-01', '1900-01-01', '1900-01-31'],
  ])('takes %s', (_, text, earliest, latest) => {
    expect(parseDateSpan(text)).toEqual({ earliest, latest });
  });

  it.each([
    ['a day that does not exist', '2026-02-29'],
    ['month 13', '2026-13'],
    ['month 0', '2026-00'],
    ['a month without its zero', '2026-5'],
    ['a year alone', '2026'],
    ['a month of a year that is not known', '1899-12'],
    ['a space', '2026-05 '],
    ['nothing', ''],
    ['words', 'mai 2026'],
  ])('refuses %s', (_, text) => {
    expect(parseDateSpan(text)).toBeUndefined();
  });
});

describe('dateSpan', () => {
  it('throws for what is neither a day nor a month: it is our own writing', () => {
    expect(() => dateSpan('2026-13')).toThrow('neither a civil date nor a month: 2026-13');
  });
});

describe('isExact', () => {
  it('is true of a day that is known, not of a month, not of nothing', () => {
    expect(isExact(exactly(plainDate('2026-05-02')))).toBe(true);
    expect(isExact(dateSpan('2026-05'))).toBe(false);
    expect(isExact(unknownDay)).toBe(false);
  });
});
