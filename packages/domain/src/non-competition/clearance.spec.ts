import { describe, expect, it } from 'vitest';
import { aClearance } from '../testing/a-clearance.ts';
import { plainDate } from '../values/plain-date.ts';
import { type Clearance, clearanceInForce } from './clearance.ts';

const numberOn = (on: string, ...clearances: Clearance[]) =>
  clearanceInForce(clearances, plainDate(on))?.number ?? null;

describe('clearanceInForce', () => {
  it.each([
    ['the day before it begins', '2026-01-14', null],
    ['its first day', '2026-01-15', 1],
    ['its last day', '2026-12-31', 1],
    ['the day after', '2027-01-01', null],
  ])('on %s', (_, on, expected) => {
    expect(numberOn(on, aClearance())).toBe(expected);
  });

  it('has no end when none was set', () => {
    expect(numberOn('2099-01-01', aClearance({ inForceUntil: null }))).toBe(1);
  });

  it('counts with conditions as without', () => {
    expect(numberOn('2026-06-01', aClearance({ decision: 'favourable_with_conditions' }))).toBe(1);
  });

  it('is none after an unfavourable decision, whatever held before', () => {
    const no = aClearance({
      number: 2,
      decision: 'unfavourable',
      inForceFrom: plainDate('2026-05-01'),
    });
    expect(numberOn('2026-04-30', no, aClearance())).toBe(1);
    expect(numberOn('2026-05-01', no, aClearance())).toBe(null);
  });

  it('is left as it was by an adjournment', () => {
    const later = aClearance({
      number: 2,
      decision: 'adjourned',
      inForceFrom: plainDate('2026-05-01'),
    });
    expect(numberOn('2026-06-01', aClearance(), later)).toBe(1);
    expect(numberOn('2026-06-01', later)).toBe(null);
  });

  it('is the last one when several would allow, and does not fall back when the last ran out', () => {
    const second = aClearance({
      number: 2,
      inForceFrom: plainDate('2026-03-01'),
      inForceUntil: plainDate('2026-06-30'),
    });
    expect(numberOn('2026-04-01', aClearance(), second)).toBe(2);
    expect(numberOn('2026-07-01', aClearance(), second)).toBe(null);
  });

  it('ends on the day on which it is withdrawn', () => {
    const withdrawn = aClearance({ withdrawnOn: plainDate('2026-06-01') });
    expect(numberOn('2026-05-31', withdrawn)).toBe(1);
    expect(numberOn('2026-06-01', withdrawn)).toBe(null);
  });
});
