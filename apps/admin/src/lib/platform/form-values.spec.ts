import { describe, expect, it } from 'vitest';
import { countFilledRows, countRows } from './form-values.ts';

/** A form as it comes back from a search: each row that it showed is there, filled in or not. */
const values = {
  'offer.prices.0.what': 'Un robinet',
  'offer.prices.1.what': '',
  'offer.prices.2.what': ' ',
  'skills.0.code': 'sorting',
  'skills.0.level': 'needed',
  'skills.1.code': '',
  'skills.1.level': 'trainable',
};

describe('the rows of a form that comes back', () => {
  it('are counted as they were shown, and as far as something was typed', () => {
    expect([countRows(values, 'offer.prices'), countFilledRows(values, 'offer.prices')]).toEqual([
      3, 1,
    ]);
  });

  it('are not filled by a list that answers in every row', () => {
    expect(countFilledRows(values, 'skills')).toBe(2);
    expect(countFilledRows(values, 'skills', ['level'])).toBe(1);
  });

  it('are none where nothing was typed', () => {
    expect(countFilledRows({}, 'skills')).toBe(0);
  });
});
