import { describe, expect, it } from 'vitest';
import type { Fact } from '../beneficiaries/facts.ts';
import { aDomicile, aWork, aYes } from '../testing/a-fact.ts';
import { aTerritory } from '../testing/a-territory.ts';
import { anAssessment } from '../testing/an-assessment.ts';
import { someRules } from '../testing/some-rules.ts';
import { plainDate } from '../values/plain-date.ts';
import { assessEligibility } from './assess-eligibility.ts';
import {
  type Derogation,
  type DerogationState,
  derogationLifecycle,
  excuseOf,
  faultOfLimit,
  hindrancesOfAnswer,
  hindrancesOfAsking,
} from './derogation.ts';

const rules = someRules();
const recourse = rules.recourse as NonNullable<typeof rules.recourse>;
const on = plainDate('2026-10-01');
/** Worked until a year ago: short of the 24 months until 1 October 2027. */
const shortOf: Fact[] = [
  aWork('unoccupied', '2025-10-01'),
  aDomicile('2024-02-03'),
  aYes('2026-01-01'),
];

const aDerogation = (given: Partial<Derogation> = {}): Derogation => ({
  id: 'd1',
  condition: 'long-without-work',
  state: 'granted',
  from: plainDate('2026-09-01'),
  until: plainDate('2027-03-31'),
  withdrawnOn: null,
  ...given,
});

const assess = (facts: Fact[], derogation: Derogation, day = '2026-10-01') =>
  assessEligibility(facts, {
    on: plainDate(day),
    territoryId: aTerritory().id,
    rules,
    excuses: [excuseOf(derogation)].filter((one) => one !== null),
  });

describe('a derogation in force', () => {
  it('counts in the answer, and hides nothing of what the condition found', () => {
    const answer = assess(shortOf, aDerogation());
    expect(answer).toMatchObject({
      outcome: 'yes',
      derogations: [{ id: 'd1', until: '2027-03-31' }],
      criteria: anAssessment(shortOf).criteria,
    });
  });

  it.each<[string, string, string, string | null, string | null]>([
    ['the day before it begins', '2026-08-31', 'no', '2027-10-01', '2027-10-01'],
    ['its first day', '2026-09-01', 'yes', '2026-09-01', '2027-04-01'],
    ['its last day', '2027-03-31', 'yes', '2026-09-01', '2027-04-01'],
    ['the day after', '2027-04-01', 'no', '2027-10-01', '2027-10-01'],
    ['the day on which the condition is met', '2027-10-01', 'yes', '2027-10-01', null],
  ])('%s', (_, day, outcome, eligibleFrom, changesOn) => {
    expect(assess(shortOf, aDerogation(), day)).toMatchObject({ outcome, eligibleFrom, changesOn });
  });

  it('joins the days on which the condition is met by itself', () => {
    const answer = assess(shortOf, aDerogation({ until: plainDate('2027-09-30') }));
    expect(answer).toMatchObject({ outcome: 'yes', eligibleUntil: null, changesOn: null });
  });

  it('excuses of its own condition only', () => {
    const elsewhere = [
      aWork('unoccupied', '2025-10-01'),
      aDomicile('2026-09-01'),
      aYes('2026-01-01'),
    ];
    expect(assess(elsewhere, aDerogation())).toMatchObject({
      outcome: 'no',
      smallestChange: [{ step: 'wait', until: '2027-03-01' }],
    });
  });

  it('is not named where the condition is met anyway', () => {
    const met = [aWork('unoccupied', '2020-10-01'), ...shortOf.slice(1)];
    expect(assess(met, aDerogation())).not.toHaveProperty('derogations');
  });

  it.each<[string, Partial<Derogation>, string | null]>([
    ['until its limit', {}, '2027-03-31'],
    ['until the day before it was taken back', { withdrawnOn: on }, '2026-09-30'],
    ['not at all when taken back on its first day', { withdrawnOn: plainDate('2026-09-01') }, null],
    ['not before it is granted', { from: null, until: null }, null],
  ])('holds %s', (_, given, until) => {
    expect(excuseOf(aDerogation(given))?.until ?? null).toBe(until);
  });
});

describe('asking for a derogation', () => {
  const asking = (derogations: Derogation[], facts = shortOf, given = rules) =>
    hindrancesOfAsking('long-without-work', {
      rules: given.recourse,
      criteria: anAssessment(facts).criteria,
      derogations,
      on,
    });

  it.each<[string, () => string[], string[]]>([
    ['is possible where the condition is not met', () => asking([]), []],
    [
      'waits for the answer to another',
      () => asking([aDerogation({ state: 'asked', from: null, until: null })]),
      ['asked_already'],
    ],
    ['waits for the end of one in force', () => asking([aDerogation()]), ['asked_already']],
    [
      'follows one that is over',
      () => asking([aDerogation({ until: plainDate('2026-09-30') })]),
      [],
    ],
    [
      'follows one that was refused',
      () => asking([aDerogation({ state: 'refused', from: null, until: null })]),
      [],
    ],
    [
      'follows one that was taken back',
      () => asking([aDerogation({ state: 'withdrawn', withdrawnOn: on })]),
      [],
    ],
    [
      'has no sense where the condition is met',
      () => asking([], [aWork('unoccupied', '2020-01-01')]),
      ['condition_is_met'],
    ],
    [
      'is not possible where the programme knows none',
      () => asking([], shortOf, someRules({ recourse: undefined })),
      ['not_derogable'],
    ],
  ])('%s', (_, found, hindrances) => {
    expect(found()).toEqual(hindrances);
  });

  it('is possible of the conditions only that the programme names', () => {
    const found = hindrancesOfAsking('lives-in-territory', {
      rules: recourse,
      criteria: anAssessment(shortOf).criteria,
      derogations: [],
      on,
    });
    expect(found).toEqual(['not_derogable']);
  });

  it.each<[string, string | null]>([
    ['2026-09-30', 'limit-in-past'],
    ['2026-10-01', null],
    ['2027-10-01', null],
    ['2027-10-02', 'limit-too-far'],
  ])('until %s', (until, fault) => {
    expect(faultOfLimit(plainDate(until), on, recourse)).toBe(fault);
  });
});

describe('answering one', () => {
  const answer = (state: DerogationState, to: 'granted' | 'withdrawn', actor = 'paul') =>
    hindrancesOfAnswer(to, { state, askedBy: 'zoe', actor });

  it('is for another person than who asked', () => {
    expect(answer('asked', 'granted')).toEqual([]);
    expect(answer('asked', 'granted', 'zoe')).toEqual(['asked_it_yourself']);
    expect(answer('asked', 'withdrawn', 'zoe')).toEqual([]);
  });

  it.each(derogationLifecycle.states)('follows the table from %s', (state) => {
    const moves = (['granted', 'withdrawn'] as const).filter(
      (to) => answer(state, to).length === 0,
    );
    expect(moves).toEqual(
      derogationLifecycle.movesFrom(state).filter((to) => to === 'granted' || to === 'withdrawn'),
    );
  });
});
