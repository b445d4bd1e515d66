import { describe, expect, it } from 'vitest';
import { toldFigure } from './told-figure.ts';

describe('a figure as it is told', () => {
  it.each([
    [2.5328, 2.53],
    [0.789, 0.79],
    [3, 3],
    [12.949, 12.9],
    [0, 0],
  ])('has two decimals at most, one from ten on: %d is %d', (value, told) => {
    expect(toldFigure(value)).toBe(told);
  });

  it.each([
    [1.199, 1.199],
    [1.201, 1.201],
    [1.2, 1.2],
    [1.19, 1.19],
    [9.96, 9.96],
  ])('never crosses a threshold by being rounded: %d is %d', (value, told) => {
    expect(toldFigure(value, [1.2, 10])).toBe(told);
  });
});
