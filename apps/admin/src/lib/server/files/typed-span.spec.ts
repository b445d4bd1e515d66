import { describe, expect, it } from 'vitest';
import { spanValues, typedSpan } from './typed-span.ts';

const typed = (day: string, month: string, year: string, more = {}) =>
  typedSpan({ 'from-day': day, 'from-month': month, 'from-year': year, ...more }, 'from');

describe('a day as it is typed', () => {
  it('is known to the day, to the month, to the year, or not', () => {
    expect(typed('3', '2', '2024')).toEqual({ earliest: '2024-02-03', latest: '2024-02-03' });
    expect(typed('', '2', '2024')).toEqual({ earliest: '2024-02-01', latest: '2024-02-29' });
    expect(typed('', '', '2024')).toEqual({ earliest: '2024-01-01', latest: '2024-12-31' });
    expect(typed('', '', '')).toEqual({ earliest: null, latest: null });
  });

  it('is sent as it was typed when there is no such day, for the API to name it', () => {
    expect(typed('31', '2', '2024')).toEqual({ earliest: '2024-02-31', latest: '2024-02-31' });
    expect(typed('3', '', '2024')).toEqual({ earliest: '2024-00-03', latest: '2024-00-03' });
    expect(typed('3', 'mars', '24')).toEqual({ earliest: '24-mars-03', latest: '24-mars-03' });
  });

  it('may lie between two bounds, or behind one', () => {
    const last = { 'from-unsure': 'yes', 'from-last-month': '5', 'from-last-year': '2024' };
    expect(typed('', '2', '2024', last)).toEqual({ earliest: '2024-02-01', latest: '2024-05-31' });
    expect(typed('', '', '', last)).toEqual({ earliest: null, latest: '2024-05-31' });
    expect(typed('1', '2', '2024', { 'from-unsure': 'yes' })).toEqual({
      earliest: '2024-02-01',
      latest: null,
    });
  });

  it('ignores the last possible day while the first is said to be the day', () => {
    expect(typed('1', '2', '2024', { 'from-last-year': '2025' }).latest).toBe('2024-02-01');
  });
});

describe('a day that is shown to be typed again', () => {
  it.each([
    ['2024-02-03', '2024-02-03'],
    ['2024-02-01', '2024-02-29'],
    ['2024-01-01', '2024-12-31'],
    ['2024-02-03', '2024-05-07'],
    ['2024-02-03', null],
    [null, '2024-05-07'],
    [null, null],
  ])('from %s to %s comes back unchanged', (earliest, latest) => {
    expect(typedSpan(spanValues('from', { earliest, latest }), 'from')).toEqual({
      earliest,
      latest,
    });
  });

  it('is empty where there is none', () => {
    expect(spanValues('until', null)).toEqual({});
  });
});
