import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metresBetween } from './distance.ts';

const place = (latitude: number, longitude: number) => ({ latitude, longitude });

describe('the distance between two places', () => {
  it.each([
    ['the same place', place(50.59, 5.86), place(50.59, 5.86), 0, 0],
    ['one degree to the north', place(50, 5), place(51, 5), 111_195, 5],
    ['one degree to the east, at 60 degrees', place(60, 5), place(60, 6), 55_597, 10],
    ['across the line of the date', place(0, 179.5), place(0, -179.5), 111_195, 5],
    ['the other side of the earth', place(0, 0), place(0, 180), 20_015_115, 20],
  ])('%s', (_, a, b, metres, tolerance) => {
    expect(Math.abs(metresBetween(a, b) - metres)).toBeLessThanOrEqual(tolerance);
  });

  it('is the same both ways, and never shorter by a third place', () => {
    const anywhere = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, (a, b, c) => {
        expect(metresBetween(a, b)).toBe(metresBetween(b, a));
        expect(metresBetween(a, c)).toBeLessThanOrEqual(
          metresBetween(a, b) + metresBetween(b, c) + 2,
        );
      }),
    );
  });
});
