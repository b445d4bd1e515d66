import { describe, expect, it } from 'vitest';
import { plainDate } from '../values/plain-date.ts';
import { counts, type Evidence, proofTerms, unproved } from './evidence.ts';

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

describe('until when a condition is proved', () => {
  const until = (day: string | null) => ({ validUntil: day === null ? null : plainDate(day) });
  const term = (...proofs: Partial<Evidence>[]) => {
    const [, domicile] = proofTerms(proofs.map(someEvidence), on);
    return `${domicile?.state} ${domicile?.until ?? 'without end'}`;
  };

  it.each<[string, Partial<Evidence>[], string]>([
    ['nothing is shown', [], 'none without end'],
    ['nobody has confirmed it', [{ validatedBy: null }], 'none without end'],
    ['its seer alone has confirmed it', [{ validatedBy: 'zoe' }], 'none without end'],
    ['it has no last day', [{}], 'proved without end'],
    ['it ends later', [until('2027-01-15')], 'proved 2027-01-15'],
    ['it ends on the day', [until('2026-10-01')], 'proved 2026-10-01'],
    ['it ended the day before', [until('2026-09-30')], 'ran_out 2026-09-30'],
    ['two end: the later one', [until('2026-12-01'), until('2027-01-15')], 'proved 2027-01-15'],
    ['two end: in any order', [until('2027-01-15'), until('2026-12-01')], 'proved 2027-01-15'],
    ['one ends and one does not', [until('2027-01-15'), until(null)], 'proved without end'],
    ['one does not end and one does', [until(null), until('2027-01-15')], 'proved without end'],
    ['one ran out and one holds', [until('2026-09-30'), until('2027-01-15')], 'proved 2027-01-15'],
    ['another condition is proved', [{ subject: 'voluntariness' }], 'none without end'],
  ])('where %s', (_, proofs, told) => {
    expect(term(...proofs)).toBe(told);
  });

  it('is told for each condition, in the order in which they are asked', () => {
    expect(proofTerms([], on).map(({ subject }) => subject)).toEqual([
      'without_work',
      'domicile',
      'voluntariness',
    ]);
  });
});
