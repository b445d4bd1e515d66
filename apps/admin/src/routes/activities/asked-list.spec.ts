import { describe, expect, it } from 'vitest';
import { askedList, listAddress } from './asked-list.ts';

const territory = '0b6c1d3e-7c1f-4a52-9d55-3f2b8d1c9a10';
const asked = (search: string) => askedList(new URLSearchParams(search));

describe('the address of the list of activities', () => {
  it('says all that the list is narrowed by', () => {
    const address = `state=open&workKind=repair&clearance=ending&territory=${territory}&q=velo`;
    expect(asked(address)).toMatchObject({
      state: 'open',
      workKind: 'repair',
      clearance: 'ending',
      territory,
      q: 'velo',
      sort: 'name',
    });
    expect(new URLSearchParams(listAddress('', asked(address), {}).slice(1))).toEqual(
      new URLSearchParams(
        `q=velo&state=open&workKind=repair&clearance=ending&territory=${territory}`,
      ),
    );
  });

  it('leaves out what there is not', () => {
    expect(asked('state=x&workKind=x&clearance=x&territory=x&employer=1&sort=x')).toEqual({
      q: '',
      state: null,
      workKind: null,
      clearance: null,
      territory: null,
      employer: null,
      sort: 'name',
      cursor: null,
    });
  });

  it('drops one filter and keeps the others, from the first page on', () => {
    const list = asked('state=open&q=velo&cursor=abc&sort=-since');
    expect(listAddress('/activities', list, { q: '' })).toBe('/activities?state=open&sort=-since');
    expect(listAddress('/activities', asked(''), {})).toBe('/activities');
  });
});
