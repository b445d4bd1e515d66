import { describe, expect, it } from 'vitest';
import { askedWorkshop, noWorkshopFilters, nowhere, workshopAddress } from './asked-workshop.ts';

const read = (query: string) => askedWorkshop(new URLSearchParams(query));
const activity = '0b5f8e5e-8d1c-4a7e-9a51-1f0f3a6d2c11';
const person = '1c5f8e5e-8d1c-4a7e-9a51-1f0f3a6d2c11';

describe('what the address of the workshop asks for', () => {
  it('begins with everybody, nobody chosen, and who has no proposal below', () => {
    expect(read('')).toEqual({
      standing: null,
      activity: null,
      q: '',
      cursor: null,
      person: null,
      to: null,
      tab: 'unplaced',
    });
  });

  it('leaves out what nobody could mean, and a move of nobody', () => {
    expect(read(`standing=tall&activity=1&person=2&to=${activity}&tab=all`)).toEqual(read(''));
  });

  it('weighs a move to an activity, or to none', () => {
    expect(read(`person=${person}&to=${activity}`).to).toBe(activity);
    expect(read(`person=${person}&to=none`).to).toBe(nowhere);
  });

  it('begins at the first page when a filter changes, and keeps who is chosen', () => {
    const asked = read(`q=rosa&cursor=x&person=${person}&to=none&tab=trace`);
    expect(workshopAddress('/r', asked, noWorkshopFilters)).toBe(
      `/r?person=${person}&to=none&tab=trace`,
    );
    expect(workshopAddress('/r', asked, { tab: 'ideas' })).toContain('cursor=x');
  });

  it('drops the move when somebody else is chosen', () => {
    const asked = read(`person=${person}&to=none`);
    expect(workshopAddress('/r', asked, { person: activity })).toBe(`/r?person=${activity}`);
  });
});
