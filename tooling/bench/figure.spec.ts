import { describe, expect, it } from 'vitest';
import { median, plainFigure, ratioFigure } from './figure.ts';

const what = { name: 'list', case: 'one', unit: 'ms' };

describe('figures', () => {
  it.each([
    [[3], 3],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('the median of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('meets a plain goal on the median, not on the worst run', () => {
    expect(plainFigure(what, [1, 2, 90], 2)).toMatchObject({ median: 2, max: 90, met: true });
    expect(plainFigure(what, [1, 3, 90], 2)).toMatchObject({ median: 3, met: false });
  });

  it('takes the ratio pair by pair, so that a slow minute weighs on both', () => {
    const pairs = [
      { value: 3, beside: 2 },
      { value: 30, beside: 20 },
      { value: 4, beside: 2 },
    ];
    const figure = ratioFigure({ ...what, yardstick: 'bare' }, pairs, 1.5);
    expect(figure).toMatchObject({ median: 4, ratio: 1.5, met: true });
  });
});
