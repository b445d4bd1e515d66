import { describe, expect, it } from 'vitest';
import { plainDate } from '../values/plain-date.ts';
import { counts, type Evidence, unproved } from './evidence.ts';

const on = plainDate('2026-10-01');
const someEvidence = (given: Partial<Evidence> = {}): Evidence => ({
  id: 'p-1',
  subject: 'domicile',
  kind: 'household_composition',
  issuer: 'Ville de Verviers',
  seenOn: plainDate('2026-09-01'),
  validUntil: null,
  seenBy: 'zoe',
  validatedBy: 'paul',
  ...given,
});

describe('a proof', () => {
  it('counts when a second person has confirmed it', () => {
    expect(counts(someEvidence(), on)).toBe(true);
  });

  it('does not count while nobody has confirmed it, nor when the same person did', () => {
    expect(counts(someEvidence({ validatedBy: null }), on)).toBe(false);
    expect(counts(someEvidence({ validatedBy: 'zoe' }), on)).toBe(false);
  });

  it('counts on its last day, and not on the day after', () => {
    expect(counts(someEvidence({ validUntil: on }), on)).toBe(true);
    expect(counts(someEvidence({ validUntil: plainDate('2026-09-30') }), on)).toBe(false);
  });
});

describe('unproved', () => {
  it('names the conditions that nothing proves, in the order in which they are asked', () => {
    expect(unproved([], on)).toEqual(['without_work', 'domicile', 'voluntariness']);
    expect(unproved([someEvidence()], on)).toEqual(['without_work', 'voluntariness']);
  });

  it('takes one of two proofs of a condition when the other has run out', () => {
    const out = someEvidence({ validUntil: plainDate('2026-01-01') });
    expect(unproved([out, someEvidence({ id: 'p-2' })], on)).not.toContain('domicile');
  });
});
