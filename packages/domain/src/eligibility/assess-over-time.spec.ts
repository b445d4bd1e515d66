import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../beneficiaries/facts.ts';
import { domicileTypes, workStatuses } from '../territories/eligibility-terms.ts';
import { aBenefit, aDomicile, aRegistration, aWork, aYes } from '../testing/a-fact.ts';
import { aTerritory } from '../testing/a-territory.ts';
import { someRules } from '../testing/some-rules.ts';
import { someTerms } from '../testing/some-terms.ts';
import { addDays, dateOfDay, dayNumber, daysBetween } from '../values/calendar.ts';
import { type DateSpan, exactly, unknownDay } from '../values/date-span.ts';
import { type PlainDate, plainDate } from '../values/plain-date.ts';
import { assessEligibility } from './assess-eligibility.ts';
import { personReading } from './readings/person-reading.ts';
import { workerReading } from './readings/worker-reading.ts';
import { mayHaveBegun } from './time/coverage.ts';

/** Short thresholds, so that every limit lies within the few months that are drawn. */
const source = { title: 'Essai' };
const rules = (given: { movesWithinCount?: boolean; otherTerritoriesCount?: boolean } = {}) =>
  someRules({
    thresholds: {
      maxInhabitants: { value: 15_000, source },
      monthsWithoutWork: { value: 4, source },
      monthsDomiciled: { value: 2, source },
    },
    eligibility: someTerms({
      toleratedWork: {
        value: { days: 6, unit: 'weekdays', windowMonths: 2, statuses: ['employed'] },
        source,
      },
      movesWithinCount: { value: given.movesWithinCount ?? true, source },
      otherTerritoriesCount: { value: given.otherTerritoriesCount ?? false, source },
      asksRegistration: { value: true, source },
    }),
  });

const firstDay = dayNumber(plainDate('2023-11-01'));
const horizon = 400;
const anyDay = fc
  .integer({ min: 0, max: horizon })
  .map((days) => dateOfDay(firstDay + days) ?? plainDate('2024-01-01'));
const anySpan = (day: PlainDate): fc.Arbitrary<DateSpan> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(exactly(day)) },
    {
      weight: 2,
      arbitrary: fc
        .integer({ min: 1, max: 40 })
        .map((days) => ({ earliest: day, latest: addDays(day, days) })),
    },
    { weight: 1, arbitrary: fc.constant(unknownDay) },
  );
const anyDates = fc
  .tuple(
    anyDay,
    fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 200 })),
    fc.boolean(),
  )
  .chain(([day, days, isOpen]) =>
    fc.record({
      from: anySpan(day),
      until: isOpen ? fc.constant(null) : anySpan(addDays(day, days)),
    }),
  );
const anyStatus = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('unoccupied' as const, 'employed' as const) },
  { weight: 1, arbitrary: fc.constantFrom(...workStatuses) },
);
const places = [aTerritory().id, '99999999-9999-4999-8999-999999999999', null];
const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(anyStatus, anyDates).map(([status, dates]) => aWork(status, '?', dates)),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...places), fc.constantFrom(...domicileTypes), anyDates)
      .map(([territoryId, type, dates]) => aDomicile('?', { territoryId, type, ...dates })),
  },
  { weight: 1, arbitrary: anyDates.map((dates) => aYes('?', dates)) },
  { weight: 1, arbitrary: anyDates.map((dates) => aRegistration('?', dates)) },
);
const anyFacts = fc
  .array(anyFact, { maxLength: 7 })
  .map((facts) => facts.map((fact, index) => ({ ...fact, id: `${index}` }) as Fact));
/** A file that is likely to be a yes at some time. */
const likelyFacts = fc
  .tuple(anyFacts, anyDates, anyDates)
  .map(([facts, a, b]) => [
    aWork('unoccupied', '2023-11-05', { id: 'idle' }),
    aDomicile('2023-11-10', { id: 'home' }),
    aYes('?', { ...a, until: null, id: 'yes' }),
    aRegistration('?', { ...b, until: null, id: 'registered' }),
    ...facts.slice(0, 3),
  ]);
const someFacts = fc.oneof(anyFacts, likelyFacts);
const anyRules = fc
  .record({ movesWithinCount: fc.boolean(), otherTerritoriesCount: fc.boolean() })
  .map(rules);

const territoryId = aTerritory().id;
const runs = { numRuns: 400 };

describe('an assessment', () => {
  it('is the same whatever is told of benefits, and in whatever order', () => {
    fc.assert(
      fc.property(someFacts, anyRules, anyDay, anyDates, (facts, rules, on, dates) => {
        const question = { on, territoryId, rules };
        const other = [aBenefit('?', dates), ...facts].reverse();
        const [a, b] = [facts, other].map((told) => assessEligibility(told, question));
        expect(b?.outcome).toBe(a?.outcome);
        expect({ ...b, criteria: [], missing: [] }).toEqual({ ...a, criteria: [], missing: [] });
      }),
      runs,
    );
  });

  it('of one condition does not depend on facts about another', () => {
    fc.assert(
      fc.property(someFacts, anyRules, anyDay, (facts, rules, on) => {
        const question = { on, territoryId, rules };
        const work = facts.filter(({ kind }) => kind === 'work');
        const [all] = assessEligibility(facts, question).criteria;
        expect(assessEligibility(work, question).criteria[0]).toEqual(all);
      }),
      runs,
    );
  });

  it('has words for whatever it finds, for the person and for the worker', () => {
    fc.assert(
      fc.property(someFacts, anyRules, anyDay, (facts, rules, on) => {
        const answer = assessEligibility(facts, { on, territoryId, rules });
        const contact = { name: 'Zoé', phone: '087 00 00 00' };
        expect(personReading(answer, { contact }).answer.key).toMatch(
          /^eligibility_person_answer_/,
        );
        expect(workerReading(answer, facts).conditions).toHaveLength(answer.criteria.length);
      }),
      runs,
    );
  });

  it('never depends on facts that begin after its day', () => {
    fc.assert(
      fc.property(someFacts, anyRules, anyDay, (facts, rules, on) => {
        const question = { on, territoryId, rules };
        const begun = facts.filter((fact) => mayHaveBegun(fact, on));
        expect(assessEligibility(begun, question)).toEqual(assessEligibility(facts, question));
      }),
      runs,
    );
  });

  it('never turns a yes for work into a no while nothing changes', () => {
    fc.assert(
      fc.property(someFacts, anyRules, anyDay, anyDay, (facts, rules, a, b) => {
        const [on, later] = a < b ? [a, b] : [b, a];
        const told = facts.filter((fact) => mayHaveBegun(fact, on));
        const outcomeOn = (day: PlainDate) =>
          assessEligibility(told, { on: day, territoryId, rules }).criteria[0]?.outcome;
        fc.pre(outcomeOn(on) === 'yes');
        expect(outcomeOn(later)).not.toBe('no');
      }),
      runs,
    );
  });

  it('gives as eligibleFrom, eligibleUntil and changesOn what asking on every day would show', () => {
    fc.assert(
      fc.property(someFacts, anyRules, anyDay, (facts, rules, on) => {
        const told = facts.filter((fact) => mayHaveBegun(fact, on));
        const answer = assessEligibility(told, { on, territoryId, rules });
        const outcomes = Array.from({ length: 700 }, (_, index) => {
          const day = addDays(plainDate('2023-09-01'), index);
          return assessEligibility(told, { on: day, territoryId, rules }).outcome;
        });
        const at = daysBetween(plainDate('2023-09-01'), on);
        const dayAt = (index: number) =>
          index < 0 || index >= outcomes.length ? null : addDays(plainDate('2023-09-01'), index);
        const from =
          outcomes[at] === 'yes'
            ? outcomes.slice(0, at).findLastIndex((one) => one !== 'yes') + 1
            : outcomes.findIndex((one, index) => index > at && one === 'yes');
        const end = outcomes.findIndex((one, index) => index > from && one !== 'yes');
        const change = outcomes.findIndex((one, index) => index > at && one !== outcomes[at]);
        expect(answer).toMatchObject({
          eligibleFrom: from === 0 ? null : dayAt(from),
          eligibleUntil: from < 0 || end < 0 ? null : dayAt(end - 1),
          changesOn: dayAt(change),
        });
      }),
      { numRuns: 40 },
    );
  });
});
