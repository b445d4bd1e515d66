import { describe, expect, it } from 'vitest';
import type { TerritoryRowView } from '#lib/platform/public-views.ts';
import { communeOfPostcode } from '#lib/server/postcodes.ts';
import { codesOf } from './answers.ts';
import { knownAnswers } from './known-answers.ts';
import type { Question } from './questions.ts';
import { readReply } from './read-reply.ts';

const territory = (code: string, commune: string, zones: string[]): TerritoryRowView => ({
  code,
  name: code,
  isNamePublished: true,
  isDemonstration: true,
  state: 'active',
  stateSince: '2023-04-20',
  municipalities: [commune],
  provinces: ['Liège'],
  zones: zones.map((name) => ({
    name,
    municipality: commune,
    district: 'Verviers',
    province: 'Liège',
    inhabitants: null,
    countedWith: null,
    point: null,
  })),
  inhabitants: null,
  promoter: null,
  jobsTarget: null,
});
const territories = [
  territory('verviers-dison', 'Verviers', ['Hodimont', 'Pré-Javais']),
  { ...territory('mons', 'Mons', ['Jemappes']), state: 'stopped' as const },
  { ...territory('projet-7', 'Namur', ['Secret']), isNamePublished: false },
];

const reply = (question: Question, query: string) => {
  const read = readReply(question, new URLSearchParams(query), {
    territories,
    communeOf: communeOfPostcode,
    thisMonth: '2026-11',
  });
  return 'error' in read
    ? read.error
    : new URLSearchParams(codesOf(knownAnswers(read.answers, territories))).toString();
};

describe('the answer to where one lives', () => {
  it('is the commune of a postcode, and never the postcode', () => {
    expect(reply('adresse', 'p=4800')).toBe('c=verviers');
    expect(reply('adresse', 'p=B-4800 ')).toBe('c=verviers');
  });

  it('is elsewhere where no territory with a name lies', () => {
    expect(reply('adresse', 'p=5000')).toBe('a=e');
    expect(reply('adresse', 'p=4000')).toBe('a=e');
  });

  it('asks again for what is no postcode', () => {
    for (const typed of ['', '480', '48000', 'Dison', '48OO']) {
      expect(reply('adresse', `p=${typed}`)).toBe('postcode');
    }
  });

  it('is the territory of the neighbourhood, elsewhere, or not known', () => {
    expect(reply('quartier', 'c=verviers&z=verviers-dison.2')).toBe('t=verviers-dison&c=verviers');
    expect(reply('quartier', 'c=verviers&z=e')).toBe('c=verviers&a=e');
    expect(reply('quartier', 'c=verviers&z=s')).toBe('c=verviers&a=s');
    expect(reply('quartier', 'c=verviers')).toBe('choice');
    expect(reply('quartier', 'c=verviers&z=mons.1')).toBe('choice');
  });

  it('is elsewhere where the project has stopped, and keeps its name', () => {
    expect(reply('quartier', 'c=mons&z=mons.1')).toBe('t=mons&c=mons&a=e');
  });

  it('puts the time in another place out of force', () => {
    const before = 't=verviers-dison&c=verviers&h=n&m=2026-05&j=n';
    expect(reply('adresse', `p=7000&${before}`)).toBe('c=mons&j=n');
    expect(reply('quartier', `z=verviers-dison.1&${before}`)).toBe(before);
  });
});

describe('the answer with a month', () => {
  it('is a month of a year, or the year alone', () => {
    expect(reply('sans-travail', 'w-month=4&w-year=2023')).toBe('w=2023-04');
    expect(reply('sans-travail', 'w-month=&w-year=2019')).toBe('w=2019');
    expect(reply('depuis', 't=verviers-dison&h=n&m-month=11&m-year=2026')).toBe(
      't=verviers-dison&h=n&m=2026-11',
    );
  });

  it('is not ahead of today', () => {
    expect(reply('sans-travail', 'w-month=12&w-year=2026')).toBe('future');
    expect(reply('sans-travail', 'w-month=&w-year=2027')).toBe('future');
    expect(reply('sans-travail', 'w-month=&w-year=2026')).toBe('w=2026');
  });

  it('asks again for what is no month', () => {
    for (const typed of [
      'w-month=13&w-year=2023',
      'w-month=4&w-year=23',
      'w-month=avril&w-year=2023',
      '',
    ]) {
      expect(reply('sans-travail', typed)).toBe('month');
    }
  });
});

describe('the answer that is one of a few', () => {
  it('is asked for again when none was chosen', () => {
    for (const question of ['domicile', 'travail', 'un-peu', 'envie'] as const) {
      expect(reply(question, 't=verviers-dison')).toBe('choice');
    }
  });

  it('forgets since which month, once the time is long enough', () => {
    expect(reply('domicile', 't=verviers-dison&h=6p&m=2026-05')).toBe('t=verviers-dison&h=6p');
  });
});
