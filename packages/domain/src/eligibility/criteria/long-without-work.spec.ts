import { describe, expect, it } from 'vitest';
import type { WorkFact } from '../../beneficiaries/facts.ts';
import { aWork } from '../../testing/a-fact.ts';
import { outcomeOfWork } from '../../testing/an-assessment.ts';

const idle = (dates: string) => aWork('unoccupied', dates);
const job = (dates: string, given: Partial<WorkFact> = {}) => aWork('employed', dates, given);

describe('more than 24 months without work', () => {
  it.each<[string, string, string, string]>([
    ['the day before the number comes round', '2024-10-02', '2026-10-01', 'no too-short'],
    [
      'the day on which it does, the first after 24 months',
      '2024-10-01',
      '2026-10-01',
      'yes since',
    ],
    ['the day after', '2024-09-30', '2026-10-01', 'yes since'],
    ['from the last day of a month', '2024-01-31', '2026-01-31', 'yes since'],
    ['a day short of it', '2024-01-31', '2026-01-30', 'no too-short'],
    ['from 31 August to a month of 31 days', '2024-08-31', '2026-08-31', 'yes since'],
    ['from a leap day, on 28 February', '2024-02-29', '2026-02-28', 'yes since'],
    ['from a leap day, on 27 February', '2024-02-29', '2026-02-27', 'no too-short'],
    ['from 28 February of a leap year', '2024-02-28', '2026-02-28', 'yes since'],
    ['from 1 March, on 28 February', '2024-03-01', '2026-02-28', 'no too-short'],
    ['from 28 February, to a leap day', '2026-02-28', '2028-02-28', 'yes since'],
    ['over the turn of a year', '2023-12-31', '2025-12-31', 'yes since'],
    ['from the first day of a year', '2024-01-01', '2025-12-31', 'no too-short'],
    ['after ten years', '2016-05-01', '2026-10-01', 'yes since'],
    ['on the first day itself', '2026-10-01', '2026-10-01', 'no too-short'],
  ])('asks the calendar: %s', (_, since, on, told) => {
    expect(outcomeOfWork([idle(since)], on)).toBe(told);
  });
});

describe('a beginning that is known to the month', () => {
  it.each<[string, WorkFact[], string]>([
    ['all days of the month are long enough ago', [idle('2024-09')], 'yes since'],
    ['the last of them is just long enough ago', [idle('2024-09')], 'yes since'],
    ['the first alone would be long enough ago', [idle('2024-10')], 'unclear since-unknown'],
    ['none of them is', [idle('2024-11')], 'no too-short'],
    [
      'the end of the job is known to the day',
      [job('2020-01-01…2024-10-01'), idle('2024-10')],
      'no too-short',
    ],
    [
      'the end of the job settles it',
      [job('2020-01-01…2024-10'), idle('2024-10-02')],
      'no too-short',
    ],
    [
      'the job ended the same month, and both are long ago',
      [job('2019-03…2023-06'), idle('2023-06')],
      'yes since',
    ],
    [
      'nothing but a year is remembered',
      [aWork('unoccupied', '2024-01', { from: { earliest: null, latest: null } })],
      'unclear since-unknown',
    ],
    [
      'it was before a day that is long enough ago',
      [
        aWork('unoccupied', '?', {
          from: { earliest: null, latest: idle('2024-01-01').from.latest },
        }),
      ],
      'yes since',
    ],
    [
      'it was before a day that is too recent',
      [
        aWork('unoccupied', '?', {
          from: { earliest: null, latest: idle('2025-01-01').from.latest },
        }),
      ],
      'unclear since-unknown',
    ],
    [
      'it was after a day that is too recent',
      [
        aWork('unoccupied', '?', {
          from: { earliest: idle('2025-01-01').from.latest, latest: null },
        }),
      ],
      'no too-short',
    ],
  ])('%s', (_, facts, told) => {
    expect(outcomeOfWork(facts)).toBe(told);
  });
});

describe('what counts as work', () => {
  it.each<[string, WorkFact[], string]>([
    ['a job', [job('2020-01-01')], 'no works-now'],
    ['a job whose beginning is not known', [job('?')], 'no works-now'],
    ['a main self-employed activity', [aWork('self_employed_main', '2020-01-01')], 'no works-now'],
    ['never having had a job', [aWork('never_employed', '?')], 'yes never-worked'],
    [
      'never, told since last month: it speaks of all days before',
      [aWork('never_employed', '2026-09-01')],
      'yes never-worked',
    ],
    ['a side activity as self-employed', [aWork('self_employed_side', '2023-01-01')], 'yes since'],
    ['training', [aWork('training', '2023-01-01')], 'yes since'],
    ['being unable to work', [aWork('incapacity', '2023-01-01')], 'yes since'],
    ['hours through an ALE', [aWork('ale', '2023-01-01')], 'yes since'],
    [
      'fewer hours than were wanted',
      [job('2023-01-01', { weeklyHours: 12, isInvoluntaryPartTime: true })],
      'yes since',
    ],
    [
      'few hours by choice',
      [job('2023-01-01', { weeklyHours: 12, isInvoluntaryPartTime: false })],
      'no works-now',
    ],
    ['few hours, and nobody asked why', [job('2023-01-01', { weeklyHours: 12 })], 'no works-now'],
    [
      'an article 60 job that goes on',
      [aWork('article_60', '2025-01-01')],
      'unclear status-unclear',
    ],
    [
      'an article 60 job within the last 24 months',
      [idle('2020-01-01'), aWork('article_60', '2025-01-01…2025-06-30')],
      'unclear status-unclear',
    ],
    [
      'an article 60 job long before',
      [aWork('article_60', '2020-01-01…2021-06-30'), idle('2021-07-01')],
      'yes since',
    ],
    [
      'sickness while under contract',
      [job('2020-01-01'), aWork('incapacity', '2022-01-01')],
      'no works-now',
    ],
    [
      'training, then nothing for it',
      [aWork('training', '2024-01-01…2024-12-31'), idle('2025-01-01')],
      'yes since',
    ],
    [
      'side activity, then nothing at all',
      [aWork('self_employed_side', '2023-05-01…2025-05-31'), idle('2025-06-01')],
      'yes since',
    ],
    [
      'unable to work, then training, then nothing',
      [
        aWork('incapacity', '2023-02-01…2024-01-31'),
        aWork('training', '2024-02-01…2024-11-30'),
        idle('2024-12-01'),
      ],
      'yes since',
    ],
  ])('%s', (_, facts, told) => {
    expect(outcomeOfWork(facts)).toBe(told);
  });
});

describe('what is not told', () => {
  it.each<[string, WorkFact[], string]>([
    ['nothing at all', [], 'unclear nothing-told'],
    ['what came after the last job', [job('2015-01-01…2023-06-13')], 'unclear now-unknown'],
    [
      'what came after a paper that has an end',
      [idle('2020-01-01…2026-05-31')],
      'unclear now-unknown',
    ],
    ['three months between', [idle('2020-01-01…2024-12-31'), idle('2025-04-01')], 'unclear gap'],
    ['a single day between', [idle('2020-01-01…2024-12-31'), idle('2025-01-02')], 'unclear gap'],
    [
      'days between that are long past',
      [idle('2010-01-01…2019-12-31'), idle('2020-03-01')],
      'yes since',
    ],
    ['no day between', [idle('2023-01-01…2024-12-31'), idle('2025-01-01')], 'yes since'],
    [
      'days between that somebody worked',
      [idle('2020-01-01…2024-12-31'), job('2025-01-01…2025-01-20'), idle('2025-01-21')],
      'yes since-with-tolerated-work',
    ],
    [
      'a job that ended, nobody knows when',
      [idle('2020-01-01'), job('2025-01-06…?')],
      'unclear may-work-now',
    ],
    [
      'a job that began, nobody knows when',
      [idle('2020-01-01'), job('?…2025-01-06')],
      'unclear since-unknown',
    ],
    [
      'a job that ended, nobody knows when, before a first day without work',
      [job('2015-01-01…?'), idle('2024-10-01')],
      'yes since',
    ],
    ['a job of the past of which nothing is known', [job('?…?'), idle('2023-01-01')], 'yes since'],
    [
      'a job that may have begun this month',
      [idle('2020-01-01'), aWork('employed', '2026-10')],
      'unclear may-work-now',
    ],
    ['before a first day without work there was work', [idle('2025-10-01')], 'no too-short'],
    [
      'before a first day of training there may not have been',
      [aWork('training', '2025-10-01')],
      'unclear gap',
    ],
  ])('%s', (_, facts, told) => {
    expect(outcomeOfWork(facts)).toBe(told);
  });
});

describe('facts of other days', () => {
  it.each<[string, WorkFact[], string]>([
    ['a job that begins tomorrow', [idle('2020-01-01'), job('2026-10-02')], 'yes since'],
    ['a job that begins on the day', [idle('2020-01-01'), job('2026-10-01')], 'no works-now'],
    [
      'a job that ended the day before',
      [idle('2020-01-01'), job('2026-09-28…2026-09-30')],
      'yes since-with-tolerated-work',
    ],
    [
      'a job that ends on the day',
      [idle('2020-01-01'), job('2026-09-28…2026-10-01')],
      'no works-now',
    ],
    [
      'without work from tomorrow on',
      [job('2020-01-01…2026-10-01'), idle('2026-10-02')],
      'no works-now',
    ],
    ['a job of long ago', [job('2001-01-01…2010-12-31'), idle('2011-01-01')], 'yes since'],
  ])('%s', (_, facts, told) => {
    expect(outcomeOfWork(facts)).toBe(told);
  });
});
