import { describe, expect, it } from 'vitest';
import { readDateParts, splitDate } from './date-parts.ts';

function form(day: string, month: string, year: string) {
  const data = new FormData();
  data.set('on-day', day);
  data.set('on-month', month);
  data.set('on-year', year);
  return data;
}

describe('the parts of a date', () => {
  it.each([
    ['2', '11', '2026', '2026-11-02'],
    [' 02 ', '1', '2026', '2026-01-02'],
    ['29', '2', '2028', '2028-02-29'],
    ['29', '2', '2026', null],
    ['31', '4', '2026', null],
    ['2', 'novembre', '2026', null],
    ['2', '11', '26', null],
    ['', '', '', null],
  ])('%s / %s / %s is %s', (day, month, year, date) => {
    expect(readDateParts(form(day, month, year), 'on').date).toBe(date);
  });

  it('gives back what was typed, and tells an empty answer from a wrong one', () => {
    const wrong = readDateParts(form('31', '4', '2026'), 'on');
    expect(wrong.parts).toEqual({ day: '31', month: '4', year: '2026' });
    expect(wrong.isEmpty).toBe(false);
    expect(readDateParts(new FormData(), 'on').isEmpty).toBe(true);
  });

  it('splits a date for the fields', () => {
    expect(splitDate('2026-11-02')).toEqual({ day: '2', month: '11', year: '2026' });
    expect(splitDate(null)).toEqual({ day: '', month: '', year: '' });
  });
});
