import { describe, expect, it } from 'vitest';
import type { Fact } from '../../beneficiaries/facts.ts';
import { aRegistration, aWork } from '../../testing/a-fact.ts';
import { dateOfDay } from '../../values/calendar.ts';
import { type DateSpan, dateSpan, unknownDay } from '../../values/date-span.ts';
import { type PlainDate, plainDate } from '../../values/plain-date.ts';
import { coveringOf, mayHaveBegun } from './coverage.ts';

const between = (earliest: string, latest: string): DateSpan => ({
  earliest: plainDate(earliest),
  latest: plainDate(latest),
});
const told = ({ first, last }: { first: number; last: number }) =>
  first > last ? 'no day' : `${dateOfDay(first) ?? 'ever'} to ${dateOfDay(last) ?? 'ever'}`;

describe('the days on which a fact surely held', () => {
  it.each<[string, DateSpan, DateSpan | null, string]>([
    [
      'both ends are known',
      dateSpan('2020-01-01'),
      dateSpan('2020-02-01'),
      '2020-01-01 to 2020-02-01',
    ],
    [
      'it held on one day',
      dateSpan('2020-01-01'),
      dateSpan('2020-01-01'),
      '2020-01-01 to 2020-01-01',
    ],
    ['it goes on', dateSpan('2020-01-01'), null, '2020-01-01 to ever'],
    ['it goes on since some day', unknownDay, null, 'no day'],
    [
      'its end is not known: its first day',
      dateSpan('2020-01-01'),
      unknownDay,
      '2020-01-01 to 2020-01-01',
    ],
    [
      'its beginning is not known: its last day',
      unknownDay,
      dateSpan('2020-02-01'),
      '2020-02-01 to 2020-02-01',
    ],
    ['nothing is known', unknownDay, unknownDay, 'no day'],
    ['both ends lie in one month', dateSpan('2020-01'), dateSpan('2020-01'), 'no day'],
    [
      'its ends lie in two months',
      dateSpan('2020-01'),
      dateSpan('2020-03'),
      '2020-01-31 to 2020-03-01',
    ],
    [
      'it begins within the bounds of its end',
      dateSpan('2020-03-02'),
      between('2020-02-01', '2020-05-31'),
      '2020-03-02 to 2020-03-02',
    ],
    [
      'it begins on the last bound of its end',
      dateSpan('2020-05-31'),
      between('2020-02-01', '2020-05-31'),
      '2020-05-31 to 2020-05-31',
    ],
    [
      'it begins after the bounds of its end',
      dateSpan('2020-06-01'),
      between('2020-02-01', '2020-05-31'),
      'no day',
    ],
    [
      'it ends within the bounds of its beginning',
      between('2020-01-01', '2020-06-30'),
      dateSpan('2020-03-02'),
      '2020-03-02 to 2020-03-02',
    ],
    [
      'it ends on the first bound of its beginning',
      between('2020-03-02', '2020-06-30'),
      dateSpan('2020-03-02'),
      '2020-03-02 to 2020-03-02',
    ],
    [
      'it ends before the bounds of its beginning',
      between('2020-03-03', '2020-06-30'),
      dateSpan('2020-03-02'),
      'no day',
    ],
    ['its end lies before its beginning', dateSpan('2020-06-01'), dateSpan('2020-05-01'), 'no day'],
    [
      'the bounds of both cross',
      between('2020-01-01', '2020-06-30'),
      between('2020-03-01', '2020-08-31'),
      'no day',
    ],
  ])('where %s', (_, from, until, days) => {
    expect(told(coveringOf(aWork('employed', '?', { from, until })).sure)).toBe(days);
  });

  it('lie within those on which it possibly held', () => {
    const { possible, begins, ends } = coveringOf(aWork('employed', '2020-01…2020-03'));
    expect(told(possible)).toBe('2020-01-01 to 2020-03-31');
    expect(
      [begins, ends].map(({ earliest, latest }) => told({ first: earliest, last: latest })),
    ).toEqual(['2020-01-01 to 2020-01-31', '2020-03-01 to 2020-03-31']);
  });
});

describe('a fact may have begun by a day', () => {
  const on: PlainDate = plainDate('2026-10-01');
  it.each<[string, Fact, boolean]>([
    ['when it began before', aWork('employed', '2026-09-30'), true],
    ['when it began on it', aWork('employed', '2026-10-01'), true],
    ['not when it began after', aWork('employed', '2026-10-02'), false],
    ['when it began in its month', aWork('employed', '2026-10'), true],
    ['not when it began in the next month', aWork('employed', '2026-11'), false],
    ['when nobody knows when', aWork('employed', '?'), true],
    ['when it is that there never was work', aWork('never_employed', '2026-10-02'), true],
    ['not when another kind of fact began after', aRegistration('2026-10-02'), false],
  ])('%s', (_, fact, mayHave) => {
    expect(mayHaveBegun(fact, on)).toBe(mayHave);
  });
});
