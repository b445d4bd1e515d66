import { describe, expect, it } from 'vitest';
import type { TerritoryRowView } from '#lib/platform/public-views.ts';
import { numberTerritories } from './number-territories.ts';

const named = (name: string, isNamePublished = true): TerritoryRowView => ({
  code: name,
  name,
  isNamePublished,
  isDemonstration: false,
  state: 'active',
  stateSince: '2023-04-21',
  municipalities: [],
  provinces: [],
  zones: [],
  inhabitants: null,
  promoter: null,
  jobsTarget: null,
});

describe('the numbers of the territories', () => {
  it('follow the names as French sorts them, those without a published name last', () => {
    const list = [named('Virton'), named('Anonyme', false), named('Érezée'), named('Dison')];
    expect(numberTerritories(list).map(({ number, name }) => `${number} ${name}`)).toEqual([
      '1 Dison',
      '2 Érezée',
      '3 Virton',
      '4 Anonyme',
    ]);
  });
});
