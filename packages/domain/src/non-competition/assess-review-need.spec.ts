import { describe, expect, it } from 'vitest';
import { aDraft, anEstablishment, metresNorth, someCheckFacts } from '../testing/a-check.ts';
import { someCheckRules } from '../testing/some-check-rules.ts';
import type { ActivityDraft } from './activity-draft.ts';
import { assessReviewNeed } from './assess-review-need.ts';
import { changesBetween } from './changes-between.ts';
import type { CheckFacts } from './check-facts.ts';
import { checkNonCompetition } from './check-non-competition.ts';

const checked = (given: Partial<CheckFacts> = {}) => {
  const facts = someCheckFacts(given);
  return { activity: facts.activity, result: checkNonCompetition(facts) };
};
const reasons = (before: Partial<CheckFacts>, after: Partial<CheckFacts>) =>
  assessReviewNeed(checked(before), checked(after), someCheckRules()).map(({ code }) => code);
const change = (after: Partial<ActivityDraft>, before: Partial<ActivityDraft> = {}) =>
  reasons({ activity: aDraft(before) }, { activity: aDraft(after) });
const one = anEstablishment();
const priced = (cents: number) => ({
  prices: [{ what: 'Prise', unit: 'pièce', cents, market: [] }],
});

describe('a decision', () => {
  it('stands while nothing moved', () => {
    expect(reasons({ establishments: [one] }, { establishments: [one] })).toEqual([]);
  });

  it('is looked at again when somebody came or went who does the same for the same people', () => {
    expect(reasons({}, { establishments: [one] })).toEqual(['competitor-came']);
    expect(reasons({ establishments: [one] }, {})).toEqual(['competitor-went']);
  });

  it.each([
    [
      'does something only similar',
      { activities: [{ version: '2025', code: '43221', role: 'MAIN' }] },
    ],
    ['lies outside the catchment', { point: metresNorth(5_001), municipality: '63079' }],
  ] as const)('stands when whoever came %s', (_, given) => {
    expect(reasons({}, { establishments: [anEstablishment(given)] })).toEqual([]);
  });

  it('stands when a row that was there is struck out', () => {
    const struckOut = [{ establishmentNumber: one.number, reason: 'Gros chantiers' }];
    expect(reasons({ establishments: [one] }, { establishments: [one], struckOut })).toEqual([]);
    expect(reasons({ establishments: [one], struckOut }, { establishments: [one] })).toEqual([]);
  });

  it.each([
    ['another code', { codes: [{ version: '2025', code: '43212', share: 100 }] }, 'codes-changed'],
    ['other customers', { clientele: ['everyone'] }, 'clientele-changed'],
    ['a wider area', { catchment: { kind: 'radius', metres: 5_001 } }, 'area-grew'],
    ['another kind of area', { catchment: { kind: 'zones', zones: ['Centre'] } }, 'area-grew'],
    ['a quarter more hours', { hoursPerYear: 750 }, 'volume-grew'],
  ] as const)('is looked at again after %s', (_, after, code) => {
    expect(change(after)).toEqual([code]);
  });

  it.each([
    ['another share of the same codes', { codes: [{ version: '2025', code: '43211', share: 99 }] }],
    ['a narrower area', { catchment: { kind: 'radius', metres: 4_000 } }],
    ['nearly a quarter more hours', { hoursPerYear: 749 }],
    ['fewer hours', { hoursPerYear: 10 }],
  ] as const)('stands after %s', (_, after) => {
    expect(change(after)).toEqual([]);
  });

  it('is looked at again after a price lower by a tenth, and stands after less or more', () => {
    expect(change(priced(90_00), priced(100_00))).toEqual(['price-dropped']);
    expect(change(priced(90_01), priced(100_00))).toEqual([]);
    expect(change(priced(120_00), priced(100_00))).toEqual([]);
  });

  it('is looked at again after a zone more, and stands after a zone less', () => {
    const zones = (...names: string[]) => ({ catchment: { kind: 'zones' as const, zones: names } });
    expect(change(zones('A', 'B'), zones('A'))).toEqual(['area-grew']);
    expect(change(zones('A'), zones('A', 'B'))).toEqual([]);
  });
});

describe('what changed between two results', () => {
  const other = anEstablishment({ number: '2000000009' });

  it('is who came, who went and what became of the signal', () => {
    const before = checked({ establishments: [one] }).result;
    const after = checked({
      establishments: [other],
      extract: { ...before.extract, number: 141 },
    }).result;
    const changes = changesBetween(before, after);
    expect(changes.came.map((row) => row.establishmentNumber)).toEqual([other.number]);
    expect(changes.went.map((row) => row.establishmentNumber)).toEqual([one.number]);
    expect(changes).toMatchObject({ signal: null, hasOtherExtract: true, hasOtherRules: false });
    const none = checked().result;
    expect(changesBetween(none, before).signal).toEqual({ before: 'low', after: 'high' });
  });

  it('is what altered of who stayed', () => {
    const before = checked({ establishments: [one, other] }).result;
    const after = checked({
      establishments: [
        anEstablishment({ point: metresNorth(2_000) }),
        { ...other, activities: [{ version: '2025', code: '43212', role: 'SECO' }] },
      ],
      struckOut: [{ establishmentNumber: one.number, reason: 'Essai' }],
    }).result;
    expect(
      changesBetween(before, after).changed.map(({ establishmentNumber, what }) => [
        establishmentNumber,
        what,
      ]),
    ).toEqual([
      [one.number, ['place', 'struck-out']],
      [other.number, ['kind']],
    ]);
  });
});
