import { describe, expect, it } from 'vitest';
import { aClearance } from '../testing/a-clearance.ts';
import { plainDate } from '../values/plain-date.ts';
import { type Clearance, clearanceInForce } from './clearance.ts';
import { standingOf } from './clearance-standing.ts';

const on = plainDate('2026-06-01');
const standing = (given: Partial<Clearance>, ...others: Clearance[]) =>
  standingOf(aClearance(given), [aClearance(given), ...others], on);

describe('a decision in a list', () => {
  it.each([
    ['is in force from its first to its last day', {}, 'in_force'],
    ['comes later', { inForceFrom: plainDate('2026-06-02') }, 'upcoming'],
    ['has ended the day after its last', { inForceUntil: plainDate('2026-05-31') }, 'ended'],
    ['is withdrawn on the very day', { withdrawnOn: on }, 'withdrawn'],
    ['stands against the activity', { decision: 'unfavourable' }, 'against'],
    ['was put off', { decision: 'adjourned' }, 'adjourned'],
  ] as const)('%s', (_, given, expected) => {
    expect(standing(given)).toBe(expected);
  });

  it('is superseded by a later one that has begun, and not by one that was put off', () => {
    const later = aClearance({ number: 2, inForceFrom: plainDate('2026-05-01') });
    expect(standing({}, later)).toBe('superseded');
    expect(standing({}, { ...later, decision: 'adjourned' })).toBe('in_force');
    expect(standing({}, { ...later, inForceFrom: plainDate('2026-07-01') })).toBe('in_force');
  });

  it('has ended rather than been superseded, when both are true', () => {
    const later = aClearance({ number: 2, inForceFrom: plainDate('2026-05-01') });
    expect(standing({ inForceUntil: plainDate('2026-04-01') }, later)).toBe('ended');
  });

  it('is in force exactly where the rule picks it', () => {
    const all = [
      aClearance(),
      aClearance({ number: 2, decision: 'adjourned' }),
      aClearance({ number: 3, inForceFrom: plainDate('2026-03-01') }),
    ];
    const inForce = all.filter((one) => standingOf(one, all, on) === 'in_force');
    expect(inForce).toEqual([clearanceInForce(all, on)]);
  });
});
