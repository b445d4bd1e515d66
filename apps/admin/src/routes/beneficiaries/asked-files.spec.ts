import { describe, expect, it } from 'vitest';
import { askedFiles, filesAddress, filesQuery, noFilters } from './asked-files.ts';

const read = (query: string) => askedFiles(new URLSearchParams(query));
const colleague = '3f0c1a52-7a4e-4c57-9d62-0f6a4a1f2b11';

describe('the address of the list of people', () => {
  it('says what is asked', () => {
    expect(read(`view=mine&q=essai&state=met&worker=${colleague}&weeks=8&sort=-name`)).toEqual({
      territory: null,
      view: 'mine',
      q: 'essai',
      state: 'met',
      worker: colleague,
      weeks: 8,
      sort: '-name',
      cursor: null,
    });
  });

  it('asks for all by name when it says nothing, or nonsense', () => {
    const all = read('');
    expect(all).toMatchObject({ view: 'all', q: '', state: null, worker: null, weeks: null });
    expect(all.sort).toBe('name');
    expect(read('view=best&state=old&worker=you&weeks=0&sort=age&q=%20')).toEqual(all);
    expect(read('weeks=521').weeks).toBeNull();
  });

  it('orders the mobilisation list by the day of entry', () => {
    expect(filesQuery(read('view=list'))).toEqual({ sort: 'entry', list: 'on' });
    expect(filesAddress('/beneficiaries', read('view=list'), { weeks: 8 })).toBe(
      '/beneficiaries?view=list&weeks=8',
    );
  });

  it('asks for those whose answer became another one', () => {
    expect(filesQuery(read('view=review'))).toEqual({ sort: 'name', answer: 'changed' });
  });

  it('shows the asker their own people whatever the filter says', () => {
    expect(filesQuery(read('view=mine&worker=none'))).toEqual({ sort: 'name', worker: 'me' });
  });

  it('keeps the rest when one filter goes, and goes back to the first page', () => {
    const asked = read('view=mine&q=essai&state=met&cursor=abc');
    expect(filesAddress('/beneficiaries', asked, { q: '' })).toBe(
      '/beneficiaries?view=mine&state=met',
    );
    expect(filesAddress('/beneficiaries', asked, noFilters)).toBe('/beneficiaries?view=mine');
    expect(filesAddress('/beneficiaries', asked, { cursor: 'next' })).toContain('cursor=next');
  });
});
