import { describe, expect, it } from 'vitest';
import { aDomicile, aRegistration, aWork, aYes } from '../testing/a-fact.ts';
import { plainDate } from '../values/plain-date.ts';
import { checkFacts } from './check-facts.ts';
import type { Fact } from './facts.ts';

const on = plainDate('2026-10-01');
const told = (facts: Fact[], birthDate?: string) =>
  checkFacts(facts, { on, birthDate: birthDate ? plainDate(birthDate) : null }).map(
    ({ code, place, isDoubtful }) => `${code} at ${place}${isDoubtful ? ', perhaps' : ''}`,
  );

describe('facts that cannot be', () => {
  it.each<[string, Fact[], string[]]>([
    [
      'end before they begin',
      [aWork('employed', '2025-05-15…2025-05-05')],
      ['ends-before-beginning at until'],
    ],
    [
      'end the month before they begin',
      [aWork('employed', '2025-05…2025-04')],
      ['ends-before-beginning at until'],
    ],
    ['begin in the future', [aDomicile('2026-10-02')], ['begins-in-future at from']],
    ['begin next month', [aYes('2026-11')], ['begins-in-future at from']],
    [
      'have two registered addresses',
      [aDomicile('2020-01-01'), aDomicile('2024-01-01', { territoryId: null })],
      ['overlaps at from'],
    ],
    [
      'share the day of a move',
      [aDomicile('2020-01-01…2024-01-01'), aDomicile('2024-01-01')],
      ['overlaps at from, perhaps'],
    ],
    [
      'never worked, and had a job',
      [aWork('never_employed', '?'), aWork('employed', '2020-01-01…2020-02-28')],
      ['worked-although-never at status'],
    ],
    [
      'have a job while without work',
      [aWork('unoccupied', '2020-01-01'), aWork('employed', '2025-05-05…2025-05-15')],
      ['worked-while-unoccupied at from, perhaps'],
    ],
    [
      'are without work twice at once',
      [aWork('unoccupied', '2020-01-01'), aWork('unoccupied', '2023-01-01')],
      ['overlaps at from'],
    ],
    [
      'lie abroad',
      [aDomicile('2020-01-01', { territoryId: null, country: 'FR' })],
      ['abroad at country, perhaps'],
    ],
    [
      'lie abroad and in a territory',
      [aDomicile('2020-01-01', { country: 'FR' })],
      ['abroad at country'],
    ],
    [
      'have bounds in the wrong order',
      [aYes('2026-01-01', { from: { earliest: on, latest: plainDate('2026-01-01') } })],
      ['days-out-of-order at from'],
    ],
  ])('%s', (_, facts, problems) => {
    expect(told(facts)).toEqual(problems);
  });
});

describe('facts that may be', () => {
  it.each<[string, Fact[]]>([
    ['a job of a month', [aWork('employed', '2025-05…2025-05')]],
    ['a job of a day', [aWork('employed', '2025-05-05…2025-05-05')]],
    ['two jobs at once', [aWork('employed', '2020-01-01'), aWork('employed', '2021-01-01')]],
    [
      'training while without work',
      [aWork('unoccupied', '2020-01-01'), aWork('training', '2024-01-01')],
    ],
    [
      'a job before never having one ended',
      [aWork('never_employed', '?…2020-12-31'), aWork('employed', '2021-01-01')],
    ],
    ['addresses that may touch', [aDomicile('2020-01-01…2024-01'), aDomicile('2024-01')]],
    [
      'being away from an address',
      [aDomicile('2020-01-01'), aDomicile('2024-01-01', { type: 'temporarily_absent' })],
    ],
    ['a beginning on the day', [aRegistration('2026-10-01')]],
    ['a beginning that nobody knows', [aWork('employed', '?…2025-01-01')]],
    [
      'an end that nobody knows',
      [aWork('employed', '2020-01-01…?'), aWork('unoccupied', '2024-01-01')],
    ],
  ])('%s', (_, facts) => {
    expect(told(facts)).toEqual([]);
  });
});

describe('the day of birth', () => {
  it.each<[string, string, string[]]>([
    [
      'lies in the future',
      '2026-10-02',
      ['birth-in-future at birthDate', 'begins-before-birth at from'],
    ],
    ['is today', '2026-10-01', ['begins-before-birth at from']],
    ['is after the first fact', '2021-01-01', ['begins-before-birth at from']],
    ['is that of the first fact', '2020-01-01', []],
  ])('%s', (_, birthDate, problems) => {
    expect(told([aDomicile('2020-01-01')], birthDate)).toEqual(problems);
  });
});

it('names the fact with the problem and the one that contradicts it', () => {
  const facts = [aDomicile('2024-01-01', { id: 'new' }), aDomicile('2020-01-01', { id: 'old' })];
  expect(checkFacts(facts, { on })).toMatchObject([{ factId: 'new', otherId: 'old' }]);
});
