import { describe, expect, it } from 'vitest';
import { sameValue } from './same-value.ts';

describe('two values', () => {
  it.each([
    ['the same text', 'a', 'a', true],
    ['another text', 'a', 'b', false],
    ['nothing on both sides', null, null, true],
    ['nothing and an empty text', null, '', false],
    ['keys in another order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, true],
    ['a key without a value', { a: 1, b: undefined }, { a: 1 }, true],
    ['a key more', { a: 1, b: null }, { a: 1 }, false],
    ['a list in another order', [1, 2], [2, 1], false],
  ])('%s', (_, a, b, expected) => {
    expect(sameValue(a, b)).toBe(expected);
  });
});
