import { describe, expect, it } from 'vitest';
import { aDomicile, aWork, aYes } from '../../testing/a-fact.ts';
import { aTerritory } from '../../testing/a-territory.ts';
import { someRules } from '../../testing/some-rules.ts';
import { plainDate } from '../../values/plain-date.ts';
import { assessEligibility } from '../assess-eligibility.ts';
import { type Derogation, excuseOf } from '../derogation.ts';

const date = (day: string | null) => (day === null ? null : plainDate(day));
const granted = (from: string | null, until: string | null, withdrawnOn: string | null = null) =>
  ({
    id: 'x-1',
    condition: 'long-without-work',
    state: 'granted',
    from: date(from),
    until: date(until),
    withdrawnOn: date(withdrawnOn),
  }) as Derogation;

describe('the days of a derogation', () => {
  it.each<[string, Derogation, string]>([
    ['from its first to its last', granted('2026-01-01', '2026-12-31'), '2026-01-01 2026-12-31'],
    ['one day alone', granted('2026-01-01', '2026-01-01'), '2026-01-01 2026-01-01'],
    ['none without a first', granted(null, '2026-12-31'), 'none'],
    ['none without a last', granted('2026-01-01', null), 'none'],
    ['none without either', granted(null, null), 'none'],
    [
      'up to the day before it was taken back',
      granted('2026-01-01', '2026-12-31', '2026-06-01'),
      '2026-01-01 2026-05-31',
    ],
    [
      'but the last, taken back on that',
      granted('2026-01-01', '2026-12-31', '2026-12-31'),
      '2026-01-01 2026-12-30',
    ],
    [
      'all of them, taken back after',
      granted('2026-01-01', '2026-12-31', '2027-01-01'),
      '2026-01-01 2026-12-31',
    ],
    [
      'the first alone, taken back on the second',
      granted('2026-01-01', '2026-12-31', '2026-01-02'),
      '2026-01-01 2026-01-01',
    ],
    ['none, taken back on the first', granted('2026-01-01', '2026-12-31', '2026-01-01'), 'none'],
  ])('are %s', (_, derogation, days) => {
    const excuse = excuseOf(derogation);
    expect(excuse ? `${excuse.from} ${excuse.until}` : 'none').toBe(days);
  });
});

describe('an answer with derogations', () => {
  const job = aWork('employed', '2020-01-01');
  const home = aDomicile('2024-02-03');
  const yes = aYes('2026-03-12');
  const told = (...excuses: [id: string, from: string, until: string][]) => {
    const {
      outcome,
      eligibleFrom,
      eligibleUntil,
      changesOn,
      derogations = [],
    } = assessEligibility([job, home, yes], {
      on: plainDate('2026-10-01'),
      territoryId: aTerritory().id,
      rules: someRules(),
      excuses: excuses.map(([id, from, until]) => ({
        id,
        condition: 'long-without-work' as const,
        from: plainDate(from),
        until: plainDate(until),
      })),
    });
    const ids = derogations.map(({ id }) => id).join(' ');
    return `${outcome} ${eligibleFrom} ${eligibleUntil} ${changesOn} ${ids}`.trim();
  };

  it.each<[string, [string, string, string][], string]>([
    ['none', [], 'no null null null'],
    [
      'one that holds',
      [['a', '2026-09-01', '2026-12-31']],
      'yes 2026-09-01 2026-12-31 2027-01-01 a',
    ],
    [
      'one that ends today',
      [['a', '2026-09-01', '2026-10-01']],
      'yes 2026-09-01 2026-10-01 2026-10-02 a',
    ],
    ['one that ended yesterday', [['a', '2026-09-01', '2026-09-30']], 'no null null null'],
    [
      'one that begins today',
      [['a', '2026-10-01', '2026-12-31']],
      'yes 2026-10-01 2026-12-31 2027-01-01 a',
    ],
    [
      'one that begins tomorrow: not looked at',
      [['a', '2026-10-02', '2026-12-31']],
      'no null null null',
    ],
    [
      'two: the one that lasts longer',
      [
        ['a', '2026-09-01', '2026-11-30'],
        ['b', '2026-09-15', '2026-12-31'],
      ],
      'yes 2026-09-01 2026-12-31 2027-01-01 b',
    ],
    [
      'two, in the other order',
      [
        ['b', '2026-09-15', '2026-12-31'],
        ['a', '2026-09-01', '2026-11-30'],
      ],
      'yes 2026-09-01 2026-12-31 2027-01-01 b',
    ],
    [
      'one that ended and one that holds',
      [
        ['a', '2026-01-01', '2026-06-30'],
        ['b', '2026-09-15', '2026-12-31'],
      ],
      'yes 2026-09-15 2026-12-31 2027-01-01 b',
    ],
  ])('%s', (_, excuses, answer) => {
    expect(told(...excuses)).toBe(answer);
  });
});
