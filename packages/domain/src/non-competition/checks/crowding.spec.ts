import { describe, expect, it } from 'vitest';
import { anEstablishment, metresNorth, placeVerte, someCheckFacts } from '../../testing/a-check.ts';
import { someCheckRules } from '../../testing/some-check-rules.ts';
import type { CheckFacts } from '../check-facts.ts';
import { checkNonCompetition } from '../check-non-competition.ts';

/** Wallonia with one electrician for 1,000 inhabitants; its arrondissement the same. */
const area = (name: string, inhabitants: number, establishments: number) => ({
  name,
  inhabitants,
  classes: [{ version: '2025' as const, code: '4321', establishments }],
});

/** So many electricians a few hundred metres away, in a place of so many inhabitants. */
function place(inhabitants: number, electricians: number, more: Partial<CheckFacts> = {}) {
  const establishments = Array.from({ length: electricians }, (_, at) =>
    anEstablishment({
      number: String(2_000_000_000 + at),
      municipality: '63079',
      point: metresNorth(300),
      precision: 'municipality',
    }),
  );
  return someCheckFacts({
    establishments,
    counts: {
      territory: area('Ici', inhabitants, electricians),
      district: area('Verviers', 290_000, 290),
      region: area('Wallonie', 3_700_000, 3_700),
    },
    inhabited: [{ municipality: '63079', inhabitants, centre: placeVerte }],
    ...more,
  });
}

function told(facts: CheckFacts) {
  const { reasons, crowding, signal } = checkNonCompetition(facts);
  const level = (rule: string) => reasons.find((one) => one.rule === rule)?.level;
  return {
    quotient: crowding?.quotient,
    reason: reasons.find(({ rule }) => rule === 'crowding')?.reason,
    levels: [level('exposure'), level('direct-competitors'), level('nearest-direct')].join(' '),
    signal,
  };
}

describe('how many there are for the people who live there', () => {
  it.each([
    ['town with many for its inhabitants', 100_000, 130, 1.3, 'many', 'high high high', 'high'],
    ['town as elsewhere', 100_000, 100, 1, 'as-elsewhere', 'medium medium medium', 'medium'],
    [
      'town just under the step',
      100_000,
      119,
      1.19,
      'as-elsewhere',
      'medium medium medium',
      'medium',
    ],
    ['town at the step', 100_000, 120, 1.2, 'many', 'high high high', 'high'],
    ['town that lacks them', 100_000, 40, 0.4, 'few', 'low low medium', 'medium'],
    ['suburb as elsewhere', 15_000, 15, 1, 'as-elsewhere', 'medium medium medium', 'medium'],
    ['suburb with many', 15_000, 20, 1.333, 'many', 'high high high', 'high'],
    ['suburb that lacks them', 15_000, 5, 0.333, 'few', 'low low medium', 'medium'],
    ['village with one for 2,000', 2_000, 1, 0.5, 'as-elsewhere', 'medium medium medium', 'medium'],
    ['village with three for 2,000', 2_000, 3, 1.5, 'many', 'high high high', 'high'],
    ['village with nobody', 2_000, 0, 0, 'few', 'low low low', 'low'],
    ['hamlet too small to compare', 600, 1, null, 'not-meaningful', 'medium medium high', 'high'],
  ] as const)('%s', (_, inhabitants, electricians, quotient, reason, levels, signal) => {
    expect(told(place(inhabitants, electricians))).toEqual({ quotient, reason, levels, signal });
  });

  it('tells the figures beside the count: for 1,000 inhabitants, and how many are expected', () => {
    expect(checkNonCompetition(place(15_000, 20)).crowding).toEqual({
      inhabitants: 15_000,
      establishments: 20,
      perThousand: 1.333,
      expected: 15,
      quotient: 1.333,
    });
  });

  it('expects as many as the area that has fewer lets expect: better too loud than too quiet', () => {
    const { counts } = place(10_000, 10);
    const district = area('Verviers', 290_000, 145);
    expect(told(place(10_000, 10, { counts: { ...counts, district } }))).toMatchObject({
      quotient: 2,
      reason: 'many',
    });
  });

  it('counts those on the other side of a municipality whose inhabitants are counted', () => {
    const [first] = place(10_000, 1).establishments;
    const beyond = { ...(first ?? anEstablishment()), point: metresNorth(6_000) };
    const facts = place(10_000, 0, { establishments: [beyond] });
    expect(checkNonCompetition(facts)).toMatchObject({
      directCompetitors: 0,
      crowding: { establishments: 1, quotient: 0.1 },
    });
  });

  it('leaves out inhabitants from where no customers come', () => {
    const far = { municipality: '63020', inhabitants: 90_000, centre: metresNorth(5_001) };
    const { inhabited = [] } = place(10_000, 10);
    const facts = place(10_000, 10, { inhabited: [...inhabited, far] });
    expect(checkNonCompetition(facts).crowding?.inhabitants).toBe(10_000);
  });

  it.each([
    ['no inhabitants are known', { inhabited: undefined }],
    ['rules publish no norm', { rules: someCheckRules({ crowding: undefined }) }],
  ])('makes nothing quieter where %s', (_, more) => {
    expect(told(place(100_000, 100, more))).toMatchObject({
      reason: 'no-norm',
      levels: 'high high high',
    });
  });
});
