import { describe, expect, it } from 'vitest';
import { codeFor } from './code-for.ts';

describe('the code of a territory', () => {
  it('is its name without accents, signs and spaces', () => {
    expect(codeFor('Pré-Javais (Verviers)')).toBe('pre-javais-verviers');
    expect(codeFor('  L’Île-d’Étang & Cie  ')).toBe('l-ile-d-etang-cie');
  });

  it('is short, and never ends in a hyphen', () => {
    expect(codeFor(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
  });

  it('is empty when the name says nothing', () => {
    expect(codeFor(' – ')).toBe('');
  });
});
