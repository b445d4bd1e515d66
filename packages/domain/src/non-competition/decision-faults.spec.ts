import { describe, expect, it } from 'vitest';
import { aClearance } from '../testing/a-clearance.ts';
import { plainDate } from '../values/plain-date.ts';
import { decisionFaults } from './decision-faults.ts';

const today = plainDate('2026-06-01');
const faults = (given: Parameters<typeof aClearance>[0], lastDecidedOn: string | null = null) =>
  decisionFaults(aClearance(given), {
    today,
    lastDecidedOn: lastDecidedOn === null ? null : plainDate(lastDecidedOn),
  }).map(({ field, code }) => `${field}: ${code.replace('non-competition.', '')}`);
const condition = { kind: 'clientele', words: 'Personnes de 65 ans et plus.' } as const;

describe('a decision that is written down', () => {
  it('may be of today, begin on that day and hold for that day alone', () => {
    expect(faults({ decidedOn: today, inForceFrom: today, inForceUntil: today })).toEqual([]);
  });

  it('may be of the same day as the one before, and may begin later', () => {
    expect(faults({ inForceFrom: plainDate('2026-09-01') }, '2026-01-10')).toEqual([]);
  });

  it.each([
    ['of tomorrow', { decidedOn: plainDate('2026-06-02') }, 'decidedOn: decided-in-future'],
    [
      'in force before it was taken',
      { inForceFrom: plainDate('2026-01-09') },
      'inForceFrom: in-force-before-decided',
    ],
    [
      'that ends before it begins',
      { inForceUntil: plainDate('2026-01-14') },
      'inForceUntil: ends-before-it-begins',
    ],
    [
      'with conditions, of which there are none',
      { decision: 'favourable_with_conditions' },
      'conditions: conditions-missing',
    ],
    [
      'without conditions, of which there are some',
      { conditions: [condition] },
      'conditions: conditions-unexpected',
    ],
    [
      'that is put off under conditions',
      { decision: 'adjourned', conditions: [condition] },
      'conditions: conditions-unexpected',
    ],
  ] as const)('is not one %s', (_, given, expected) => {
    expect(faults(given)).toContain(expected);
  });

  it('is not one of a day before the decision that it would replace', () => {
    expect(faults({}, '2026-01-11')).toEqual(['decidedOn: before-last-decision']);
  });

  it('is told all that is wrong with it at once', () => {
    const many = { decidedOn: plainDate('2026-07-01'), conditions: [condition] };
    expect(faults(many)).toHaveLength(3);
  });
});
