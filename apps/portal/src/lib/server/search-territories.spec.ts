import { describe, expect, it } from 'vitest';
import type { TerritoryRowView } from '#lib/platform/public-views.ts';
import { matchesSearch, readSearch } from './search-territories.ts';

const verviersDison: TerritoryRowView = {
  code: 'verviers-dison',
  name: 'Verviers-Dison',
  isNamePublished: true,
  isDemonstration: true,
  state: 'active',
  stateSince: '2023-04-20',
  municipalities: ['Verviers', 'Dison'],
  provinces: ['Liège'],
  zones: ['Hodimont', 'Pré-Javais'].map((name) => ({
    name,
    municipality: 'Verviers',
    district: 'Verviers',
    province: 'Liège',
    inhabitants: null,
    countedWith: null,
    point: null,
  })),
  inhabitants: null,
  promoter: null,
  jobsTarget: null,
};

const finds = (query: string, territory = verviersDison) =>
  matchesSearch(territory, readSearch(query));

describe('the search for a territory', () => {
  it('reads a postcode with its commune, with or without B- and spaces', () => {
    const verviers = { kind: 'postcode', asked: '4800', commune: 'Verviers' };
    expect(readSearch('4800')).toEqual(verviers);
    expect(readSearch(' B-4800 ')).toEqual(verviers);
    expect(readSearch('48 00')).toEqual(verviers);
  });

  it('knows that a postcode has four digits', () => {
    expect(readSearch('480')).toEqual({ kind: 'not-a-postcode', asked: '480' });
    expect(readSearch('48000').kind).toBe('not-a-postcode');
  });

  it('takes no words for no search', () => {
    expect(readSearch(null).kind).toBe('none');
    expect(readSearch('   ').kind).toBe('none');
  });

  it('finds by postcode, commune, neighbourhood and name', () => {
    expect(finds('4820')).toBe(true);
    expect(finds('dison')).toBe(true);
    expect(finds('pre javais')).toBe(true);
    expect(finds('VERVIERS')).toBe(true);
  });

  it('does not find elsewhere, nor by a postcode that nobody knows', () => {
    expect(finds('4000')).toBe(false);
    expect(finds('5000')).toBe(false);
    expect(finds('Namur')).toBe(false);
  });

  it('never finds a territory whose name is not published', () => {
    expect(finds('dison', { ...verviersDison, isNamePublished: false })).toBe(false);
  });
});
