import { describe, expect, it } from 'vitest';
import { aDomicile, aYes } from '../testing/a-fact.ts';
import { plainDate } from '../values/plain-date.ts';
import { faultsOfListEntry, type ListEntryCase, saidYesOn } from './list-entry.ts';

const today = plainDate('2026-10-01');

describe('the day on which a person said yes', () => {
  it.each([
    ['nothing is told', [], null],
    ['only a home is told', [aDomicile('2024-01-01')], null],
    ['it is known to the day', [aYes('2026-03-12')], '2026-03-12'],
    ['it is known to the month: its last day is sure', [aYes('2026-03')], '2026-03-31'],
    ['it is known on no side', [aYes('?')], null],
    ['it is said today', [aYes('2026-10-01')], '2026-10-01'],
    ['it is said only tomorrow', [aYes('2026-10-02')], null],
    ['it is said in this month: not surely yet', [aYes('2026-10')], null],
    ['it ended on a day that nobody knows', [aYes('2026-03-12…?')], null],
    ['it was taken back', [aYes('2026-03-12…2026-09-30')], null],
    ['it holds until today', [aYes('2026-03-12…2026-10-01')], '2026-03-12'],
    [
      'it was taken back and said again',
      [aYes('2025-01-01…2025-05-01'), aYes('2026-04-01')],
      '2026-04-01',
    ],
    ['it was said twice', [aYes('2026-04-01'), aYes('2026-03-12')], '2026-03-12'],
  ] as const)('where %s', (_, facts, day) => {
    expect(saidYesOn(facts, today)).toBe(day);
  });
});

describe('a day of entry', () => {
  const entry = (given: Partial<Record<keyof ListEntryCase, string | null>> = {}) =>
    faultsOfListEntry({
      entryOn: '2026-03-12',
      saidYesOn: '2026-03-12',
      claimedOn: null,
      reason: null,
      today,
      ...given,
    } as ListEntryCase);

  it('is the day of the yes, today, or any between', () => {
    expect(entry()).toEqual([]);
    expect(entry({ entryOn: today })).toEqual([]);
  });

  it('is not tomorrow, and not the day before the yes', () => {
    expect(entry({ entryOn: '2026-10-02' })).toEqual(['in-future']);
    expect(entry({ entryOn: '2026-03-11' })).toEqual(['before-statement']);
    expect(entry({ saidYesOn: null })).toEqual(['before-statement']);
  });

  it('may be the earlier day that another list has, for a reason', () => {
    const claimed = { entryOn: '2024-05-06', claimedOn: '2024-05-06' };
    expect(entry(claimed)).toEqual(['claim-needs-reason']);
    expect(entry({ ...claimed, reason: 'Liste de 2024.' })).toEqual([]);
    expect(entry({ ...claimed, entryOn: '2024-05-05', reason: 'x' })).toEqual(['before-statement']);
  });

  it('needs no reason when the other list has a day after the yes', () => {
    expect(entry({ entryOn: '2026-04-01', claimedOn: '2026-04-01' })).toEqual([]);
  });
});
