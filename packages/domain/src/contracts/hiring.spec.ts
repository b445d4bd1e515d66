import { describe, expect, it } from 'vitest';
import { plainDate } from '../values/plain-date.ts';
import { type HiringFault, hiringFaults } from './hiring.ts';

const days = { listEntryOn: plainDate('2024-05-01'), today: plainDate('2026-11-23') };

describe('the record of a contract', () => {
  it.each<[string, string, string, HiringFault[]]>([
    ['signed today, begins next month', '2026-11-23', '2026-12-14', []],
    ['signed a day ahead', '2026-11-24', '2026-12-14', ['signed-in-future']],
    ['begun before it was signed', '2026-11-20', '2026-11-16', []],
    ['begun on the day of the entry on the list', '2024-05-01', '2024-05-01', []],
    ['begun the day before', '2024-05-01', '2024-04-30', ['starts-before-list']],
    ['both wrong', '2027-01-01', '2024-04-30', ['signed-in-future', 'starts-before-list']],
  ])('is or is not possible: %s', (_, signedOn, startsOn, faults) => {
    const hiring = { signedOn: plainDate(signedOn), startsOn: plainDate(startsOn) };
    expect(hiringFaults(hiring, days)).toEqual(faults);
  });

  it('asks nothing of a list that the person was never on', () => {
    const hiring = { signedOn: plainDate('2020-01-01'), startsOn: plainDate('2020-01-01') };
    expect(hiringFaults(hiring, { ...days, listEntryOn: null })).toEqual([]);
  });
});
