import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumInhabitants } from './inhabitants.ts';

const zonesOf = (counts: readonly (number | null)[]) =>
  counts.map((count) => ({
    countedWith: null,
    inhabitants: count === null ? null : { count, on: null, source: { title: 'Essai' } },
  }));

describe('sumInhabitants', () => {
  it.each([
    ['no zone', [], null],
    ['one zone without a count', [null], null],
    ['two zones without a count', [null, null], null],
    ['one zone', [11_500], { count: 11_500, complete: true }],
    ['two zones', [10_122, 4_054], { count: 14_176, complete: true }],
    ['one of two without a count', [10_122, null], { count: 10_122, complete: false }],
    ['a zone where nobody lives', [0], { count: 0, complete: true }],
  ])('%s: %j → %j', (_, counts, sum) => {
    expect(sumInhabitants(zonesOf(counts))).toEqual(sum);
  });

  it('is complete when a zone without a count is counted with another', () => {
    const [one, other] = zonesOf([10_122, null]);
    const zones = [one, { ...other, countedWith: 'Hodimont' }];
    expect(sumInhabitants(zones as Parameters<typeof sumInhabitants>[0])).toEqual({
      count: 10_122,
      complete: true,
    });
  });

  it('does not care for the order of the zones', () => {
    const counts = fc.array(fc.option(fc.nat({ max: 50_000 })));
    fc.assert(
      fc.property(counts, (list) => {
        const backwards = sumInhabitants(zonesOf(list.toReversed()));
        expect(backwards).toEqual(sumInhabitants(zonesOf(list)));
      }),
    );
  });
});
