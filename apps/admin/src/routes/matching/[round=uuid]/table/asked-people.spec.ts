import { describe, expect, it } from 'vitest';
import {
  askedPeople,
  isFiltered,
  noPeopleFilters,
  peopleAddress,
  peopleQuery,
} from './asked-people.ts';

const read = (query: string) => askedPeople(new URLSearchParams(query));
const activity = '0b5f8e5e-8d1c-4a7e-9a51-1f0f3a6d2c11';

describe('what the address of a round asks for', () => {
  it('begins with the proposals, by person, with names', () => {
    expect(read('')).toEqual({
      tab: 'proposals',
      by: 'person',
      activity: null,
      state: null,
      reason: null,
      q: '',
      cursor: null,
      names: true,
    });
  });

  it('leaves out what nobody could mean', () => {
    const asked = read('tab=all&by=age&activity=1&state=lost&reason=DROP+TABLE&names=perhaps');
    expect(asked).toEqual(read(''));
  });

  it('keeps the tab when the filters go, and begins at the first page again', () => {
    const asked = read(`tab=unplaced&q=rosa&reason=within-reach&activity=${activity}&cursor=x`);
    expect(isFiltered(asked)).toBe(true);
    expect(peopleAddress('/r', asked, noPeopleFilters)).toBe('/r?tab=unplaced');
    expect(peopleAddress('/r', asked, { cursor: 'y' })).toContain('cursor=y');
  });

  it('says nothing of an order where there is one only', () => {
    const asked = read('by=activity');
    expect(peopleAddress('/r', asked, {})).toBe('/r?by=activity');
    expect(peopleAddress('/r', asked, { tab: 'excluded' })).toBe('/r?tab=excluded');
  });

  it('asks the API for what was filtered, and for nothing else', () => {
    expect(peopleQuery(read('tab=unplaced&names=no&by=activity'))).toEqual({});
    expect(peopleQuery(read(`state=presented&activity=${activity}`))).toEqual({
      state: 'presented',
      activity,
    });
  });
});
