import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aTerritory } from '../../testing/a-territory.ts';
import { aZone } from '../../testing/a-zone.ts';
import { someRules } from '../../testing/some-rules.ts';
import { populationWithinCeiling } from './population-within-ceiling.ts';

const rules = someRules();
const ceiling = rules.thresholds.maxInhabitants.value;

const zoneOf = (count: number | null, at: number) =>
  aZone({
    id: `zone-${at}`,
    inhabitants: count === null ? null : { count, on: null, source: { title: 'Essai' } },
  });
const find = (counts: (number | null)[]) =>
  populationWithinCeiling(
    { territory: aTerritory(), zones: counts.map(zoneOf), decision: null },
    rules,
  );

describe('population within the ceiling of 15,000', () => {
  it.each([
    ['well under', [9_000], 'yes', 'within', { count: 9_000, ceiling }],
    ['Verviers-Dison', [10_122, 4_054], 'yes', 'within', { count: 14_176, ceiling }],
    ['exactly at the ceiling', [15_000], 'yes', 'within', { count: 15_000, ceiling }],
    ['one over', [15_001], 'no', 'too-many', { count: 15_001, ceiling, over: 1 }],
    ['one over together', [7_500, 7_501], 'no', 'too-many', { count: 15_001, ceiling, over: 1 }],
    ['nobody lives there', [0], 'yes', 'within', { count: 0, ceiling }],
    [
      'one unknown',
      [9_000, null],
      'unclear',
      'count-missing',
      { count: 9_000, ceiling, missing: 1 },
    ],
    ['none known', [null, null], 'unclear', 'count-missing', { count: 0, ceiling, missing: 2 }],
    [
      'at it, one unknown',
      [15_000, null],
      'unclear',
      'count-missing',
      { count: 15_000, ceiling, missing: 1 },
    ],
    ['over it, one unknown', [15_001, null], 'no', 'too-many', { count: 15_001, ceiling, over: 1 }],
    ['no zone at all', [], 'unclear', 'no-zone', {}],
  ])('%s: %j → %s, %s', (_, counts, outcome, reason, params) => {
    expect(find(counts)).toMatchObject({ outcome, reason, params });
  });

  it('says which zones it counted', () => {
    expect(find([1, null]).factsUsed).toEqual(['zone:zone-0', 'zone:zone-1']);
  });

  it('asks the ceiling of the programme, not its own', () => {
    const source = { title: 'Essai' };
    const thresholds = { ...rules.thresholds, maxInhabitants: { value: 8_000, source } };
    const facts = { territory: aTerritory(), zones: [aZone()], decision: null };
    expect(populationWithinCeiling(facts, someRules({ thresholds })).outcome).toBe('no');
  });

  it('says yes only to a whole sum within the ceiling, and no to any sum above it', () => {
    const counts = fc.array(fc.nat({ max: 20_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(counts, (list) => {
        const sum = list.reduce((total, count) => total + count, 0);
        expect(find(list).outcome).toBe(sum <= ceiling ? 'yes' : 'no');
        expect(find([...list, null]).outcome).toBe(sum <= ceiling ? 'unclear' : 'no');
      }),
    );
  });
});
