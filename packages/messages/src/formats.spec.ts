import { describe, expect, it } from 'vitest';
import { formatsFor } from './formats.ts';

const french = formatsFor('fr');
const english = formatsFor('en');

describe('French formats', () => {
  it('separate thousands by a no-break space that the fonts hold', () => {
    expect(french.number(14_176)).toBe('14\u00A0176');
  });

  it('say a date in words, the first of a month as French does', () => {
    expect(french.dateInWords('2026-11-02')).toBe('2 novembre 2026');
    expect(french.dateInWords('2027-10-01')).toBe('1er octobre 2027');
    expect(french.dateInWords('2027-10-11')).toBe('11 octobre 2027');
  });

  it('write a date in digits, day first', () => {
    expect(french.date('2026-11-02')).toBe('02/11/2026');
  });

  it('tell a moment in the time of the place', () => {
    expect(french.moment('2026-11-01T23:05:00Z')).toBe('02/11/2026 00:05');
    expect(french.momentInWords('2026-11-01T23:05:00Z')).toBe('2 novembre 2026 à 00:05');
  });

  it('join names', () => {
    expect(french.list(['Hodimont', 'Pré-Javais', 'Dison'])).toBe('Hodimont, Pré-Javais et Dison');
  });
});

describe('English formats', () => {
  it('are European', () => {
    expect(english.number(14_176)).toBe('14,176');
    expect(english.dateInWords('2026-11-02')).toBe('2 November 2026');
    expect(english.date('2026-11-02')).toBe('02/11/2026');
    expect(english.moment('2026-11-01T23:05:00Z')).toBe('02/11/2026 00:05');
  });
});

describe('German and Dutch formats', () => {
  it.each([
    ['de', '2. November 2026', '2. November 2026 um 00:05', 'Hodimont und Dison'],
    ['nl', '2 november 2026', '2 november 2026 om 00:05', 'Hodimont en Dison'],
  ] as const)('are those of Belgium (%s)', (language, day, moment, names) => {
    const { number, date, dateInWords, momentInWords, list } = formatsFor(language);
    expect(number(14_176)).toBe('14.176');
    expect(date('2026-11-02')).toMatch(/^02[./]11[./]2026$/);
    expect(dateInWords('2026-11-02')).toBe(day);
    expect(momentInWords('2026-11-01T23:05:00Z')).toBe(moment);
    expect(list(['Hodimont', 'Dison'])).toBe(names);
  });
});
