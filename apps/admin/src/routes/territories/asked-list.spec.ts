import { describe, expect, it } from 'vitest';
import { askedList, listAddress } from './asked-list.ts';

const read = (query: string) => askedList(new URLSearchParams(query));

describe('the address of the list of territories', () => {
  it('says what is asked', () => {
    expect(read('q=liege&state=active&sort=-since&cursor=abc')).toEqual({
      q: 'liege',
      state: 'active',
      sort: '-since',
      cursor: 'abc',
    });
  });

  it('asks for all by name when it says nothing, or nonsense', () => {
    const all = { q: '', state: null, sort: 'name', cursor: null };
    expect(read('')).toEqual(all);
    expect(read('state=asleep&sort=colour&q=%20')).toEqual(all);
  });

  it('keeps the rest when one thing changes, and goes back to the first page', () => {
    const asked = read('q=liege&sort=-since&cursor=abc');
    expect(listAddress('/territories', asked, { state: 'active' })).toBe(
      '/territories?q=liege&state=active&sort=-since',
    );
    expect(listAddress('/territories', asked, { cursor: 'next' })).toBe(
      '/territories?q=liege&sort=-since&cursor=next',
    );
  });

  it('is short where nothing is asked', () => {
    expect(listAddress('/territories', read('q=liege'), { q: '' })).toBe('/territories');
  });
});
