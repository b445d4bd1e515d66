import { describe, expect, it } from 'vitest';
import { plainDate } from '../values/plain-date.ts';
import { listBand, waitingMonths } from './waiting.ts';

describe('waiting on the list', () => {
  it.each([
    ['2026-03-12', '2026-03-12', 0],
    ['2026-03-12', '2026-04-11', 0],
    ['2026-03-12', '2026-04-12', 1],
    ['2025-03-12', '2026-03-11', 11],
    ['2025-03-12', '2026-03-12', 12],
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2026-01-31', '2026-03-30', 1],
    ['2024-02-29', '2025-02-28', 12],
    ['2026-12-31', '2026-01-01', 0],
  ])('from %s to %s is %i whole months', (entry, on, months) => {
    expect(waitingMonths(plainDate(entry), plainDate(on))).toBe(months);
  });
});

describe('the place on the list', () => {
  const bounds = [20, 50, 100, 200];

  it.each([
    [1, 1, 20],
    [20, 1, 20],
    [21, 21, 50],
    [50, 21, 50],
    [200, 101, 200],
    [201, 201, null],
    [4_000, 201, null],
  ])('%i is told as from %i to %s', (position, from, to) => {
    expect(listBand(position, bounds)).toEqual({ from, to });
  });

  it('is one band for all where no bounds are set', () => {
    expect(listBand(7, [])).toEqual({ from: 1, to: null });
  });
});
