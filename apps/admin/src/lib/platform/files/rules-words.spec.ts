import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words-of.ts';
import { rulesText, versionText } from './rules-words.ts';

const versions = [
  { rules: 'p-2022@2', programme: 'Un programme', version: 2, validFrom: '2026-06-01' },
  { rules: 'p-2022@1', programme: 'Un programme', version: 1, validFrom: '2022-04-28' },
];
const words = wordsOf('fr');

describe('the rules that an answer or a decision names', () => {
  it('are said by programme, version and first day', () => {
    const text = 'Règles Un programme, version 1, en vigueur depuis le 28 avril 2022.';
    expect(rulesText('p-2022@1', versions, words)).toBe(text);
    expect(versionText(1, versions, words)).toBe(text);
  });

  it('keep their bare name where this programme has no such version', () => {
    expect(rulesText('q-2030@4', versions, words)).toBe('Règles q-2030@4.');
    expect(versionText(9, versions, words)).toBe('Règles 9.');
  });
});
