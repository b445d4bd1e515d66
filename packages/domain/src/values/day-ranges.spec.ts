import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  always,
  commonDays,
  complementOf,
  type DayRange,
  rangeWith,
  unionOf,
  without,
} from './day-ranges.ts';

const days = Array.from({ length: 40 }, (_, index) => index - 5);
const holds = (ranges: readonly DayRange[], day: number) => rangeWith(ranges, day) !== undefined;
const anyEnd = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(-Infinity, Infinity));
const anyRanges = fc.array(
  fc.tuple(anyEnd, anyEnd).map(([first, last]) => ({ first, last })),
  { maxLength: 6 },
);
const isIn = (ranges: readonly DayRange[], day: number) =>
  ranges.some(({ first, last }) => first <= day && day <= last);

describe('days in ranges', () => {
  it('join where they touch or overlap, in order, and drop empty ones', () => {
    const ranges = [
      { first: 10, last: 12 },
      { first: 1, last: 3 },
      { first: 4, last: 6 },
      { first: 9, last: 8 },
    ];
    expect(unionOf(ranges)).toEqual([
      { first: 1, last: 6 },
      { first: 10, last: 12 },
    ]);
  });

  it('are all others of none, and none of all others', () => {
    expect(complementOf([])).toEqual([always]);
    expect(complementOf([always])).toEqual([]);
  });

  it('hold after every operation the days that each of them should', () => {
    fc.assert(
      fc.property(anyRanges, anyRanges, (a, b) => {
        const [one, other] = [unionOf(a), unionOf(b)];
        for (const day of days) {
          const [inA, inB] = [isIn(a, day), isIn(b, day)];
          expect(holds(one, day)).toBe(inA);
          expect(holds(complementOf(one), day)).toBe(!inA);
          expect(holds(commonDays(one, other), day)).toBe(inA && inB);
          expect(holds(without(one, other), day)).toBe(inA && !inB);
        }
      }),
    );
  });
});
