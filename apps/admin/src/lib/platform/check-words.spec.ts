import { describe, expect, it } from 'vitest';
import { timesText } from './check-words.ts';
import { wordsOf } from './words-of.ts';

describe('how many there are beside what is expected', () => {
  it.each([
    [2.9643, 'environ 3 fois autant'],
    [1.347, 'environ 1,3 fois autant'],
    [1.02, 'à peu près autant'],
    [0.4, 'environ 40 % de ce nombre'],
  ])('is told as one says it: %d', (quotient, told) => {
    expect(timesText(quotient, wordsOf('fr'))).toBe(told.replace(' %', '\u00A0%'));
  });
});
