import { describe, expect, it } from 'vitest';
import { hideSmallCounts } from './hide-small-counts.ts';

describe('small counts of a place', () => {
  it.each([
    ['none is small: all are shown', [634, 1_202, 8], [634, 1_202, 8]],
    ['nobody is no small count', [634, 1_202, 0], [634, 1_202, 0]],
    ['the least that is shown is shown', [5, 12, 0], [5, 12, 0]],
    ['one is small: the next smallest would tell it', [634, 1_202, 3], [null, 1_202, null]],
    ['one is small beside nobody: nobody would tell it', [0, 12, 4], [null, 12, null]],
    ['two are small: neither tells the other', [2, 40, 4], [null, 40, null]],
    ['all are small', [2, 1, 4], [null, null, null]],
  ])('%s', (_, [placed = 0, unplaced = 0, excluded = 0], shown) => {
    expect(Object.values(hideSmallCounts({ placed, unplaced, excluded }, 5))).toEqual(shown);
  });

  it('are shown where the rules say nothing of them', () => {
    expect(hideSmallCounts({ placed: 1, unplaced: 0 }, null)).toEqual({ placed: 1, unplaced: 0 });
  });
});
