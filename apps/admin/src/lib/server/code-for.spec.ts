import type { Problem } from '@etabli/sdk';
import { describe, expect, it } from 'vitest';
import { codeFor, withoutUnaskedCode } from './code-for.ts';

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

describe('a code that nobody was asked for', () => {
  const refused = (paths: string[]): Problem => ({
    type: 'about:blank',
    title: 'Unprocessable Entity',
    status: 422,
    code: 'shared.check-the-form',
    params: {},
    violations: paths.map((path) => ({ path, code: 'shared.too-short' })),
  });
  const paths = (asked: { code: string; name: string }) =>
    withoutUnaskedCode(refused(['code', 'name']), asked).violations?.map(({ path }) => path);

  it('is not complained of beside a name that is missing', () => {
    expect(paths({ code: '', name: '' })).toEqual(['name']);
  });

  it.each([
    { code: 'Élan', name: '' },
    { code: '', name: '?!' },
  ])('is when one was typed, or when the name makes none: %j', (asked) => {
    expect(paths(asked)).toEqual(['code', 'name']);
  });
});
