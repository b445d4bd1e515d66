import { describe, expect, it } from 'vitest';
import { rulesVersionText } from './rules-version.ts';
import { wordsOf } from './words-of.ts';

describe('a version of the rules', () => {
  it('is told with its first day where that is known', () => {
    expect(rulesVersionText({ version: 2, from: '2026-10-01' }, wordsOf('fr'))).toBe(
      'version 2 des règles du programme, en vigueur depuis le 1er octobre 2026',
    );
    expect(rulesVersionText({ version: 2, from: null }, wordsOf('en'))).toBe(
      'version 2 of the programme’s rules',
    );
  });
});
