import { describe, expect, it } from 'vitest';
import type { ToldFact } from '#lib/platform/files/fact-words.ts';
import { factValues, readFact } from './read-fact.ts';

const dated = {
  id: 'one',
  from: { earliest: '2024-02-01', latest: '2024-02-29' },
  until: { earliest: null, latest: null },
  source: 'forem',
  note: 'vue au bureau',
  recordedAt: '2026-10-01T10:00:00Z',
  recordedBy: null,
  replacesId: null,
  replacedAt: null,
} as const;

const facts: ToldFact[] = [
  { ...dated, kind: 'work', status: 'employed', weeklyHours: 19.5, isInvoluntaryPartTime: true },
  { ...dated, kind: 'benefit', benefit: 'unemployment' },
  {
    ...dated,
    kind: 'domicile',
    type: 'registered',
    territoryId: 'here',
    territoryName: null,
    zone: 'Hodimont',
    country: 'BE',
  },
  { ...dated, kind: 'registration' },
  { ...dated, kind: 'voluntariness', until: null },
];

describe('the form of a fact', () => {
  it.each(facts)('tells a fact of $kind as it was shown', (fact) => {
    const { id, recordedAt, recordedBy, replacesId, replacedAt, ...told } = fact;
    const { territoryId, territoryName, ...shown } = {
      territoryId: undefined,
      territoryName: undefined,
      ...told,
    };
    const place = territoryId === undefined ? {} : { isHere: true, territoryId: null };
    expect(readFact(fact.kind, factValues(fact))).toEqual({ ...shown, ...place });
  });

  it('tells an address in another territory by the id of that one', () => {
    const [home] = facts.filter(({ kind }) => kind === 'domicile');
    const there = { ...home, territoryId: 'there', territoryName: 'Val d’Essai' } as ToldFact;
    expect(readFact('domicile', factValues(there))).toMatchObject({
      isHere: false,
      territoryId: 'there',
      zone: null,
    });
  });

  it('leaves out the zone of an address that lies elsewhere', () => {
    const typed = { isHere: 'no', zone: 'Hodimont', country: 'fr' };
    expect(readFact('domicile', typed)).toMatchObject({
      isHere: false,
      zone: null,
      country: 'FR',
    });
  });

  it('takes a typed end for an end, whatever the choice above it says', () => {
    const typed = { hasEnded: 'no', 'until-month': '5', 'until-year': '2025' };
    expect(readFact('registration', typed).until).toEqual({
      earliest: '2025-05-01',
      latest: '2025-05-31',
    });
    expect(readFact('registration', { hasEnded: 'no', 'until-day': ' ' }).until).toBeNull();
  });

  it('sends what was left open as it is, so that the API asks for it', () => {
    expect(readFact('work', { weeklyHours: 'peu' })).toMatchObject({
      status: '',
      source: '',
      weeklyHours: 'peu',
      until: null,
    });
    expect(readFact('domicile', {})).toMatchObject({ isHere: null });
  });
});
