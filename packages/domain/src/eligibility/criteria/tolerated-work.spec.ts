import { describe, expect, it } from 'vitest';
import type { WorkFact } from '../../beneficiaries/facts.ts';
import type { ToleratedWork } from '../../territories/eligibility-terms.ts';
import { aDomicile, aWork, aYes } from '../../testing/a-fact.ts';
import { anAssessment, outcomeOfWork } from '../../testing/an-assessment.ts';
import { someRules } from '../../testing/some-rules.ts';
import { someTerms } from '../../testing/some-terms.ts';
import { plainDate } from '../../values/plain-date.ts';

const job = (dates: string) => aWork('employed', dates);
const within = (...jobs: WorkFact[]) => [aWork('unoccupied', '2018-01-01'), ...jobs];
const tolerating = (given: Partial<ToleratedWork>) => {
  const source = { title: 'Essai' };
  const value = { ...someTerms().toleratedWork.value, ...given };
  return someRules({ eligibility: someTerms({ toleratedWork: { value, source } }) });
};
const yes = 'yes since-with-tolerated-work';
const no = 'no worked-too-much';
const often = 'no worked-too-often';

describe('30 weekdays of work in 12 months', () => {
  it.each<[string, WorkFact[], string]>([
    ['nine days of one job', [job('2025-05-05…2025-05-15')], yes],
    ['exactly 30 weekdays', [job('2025-03-03…2025-04-11')], yes],
    ['30 weekdays and the week-end after them', [job('2025-03-03…2025-04-13')], yes],
    ['31 weekdays', [job('2025-03-03…2025-04-14')], no],
    ['week-ends only', [job('2025-05-10…2025-05-11'), job('2025-05-17…2025-05-18')], yes],
    [
      '15 and 15 days within a year',
      [job('2025-03-03…2025-03-21'), job('2025-09-01…2025-09-19')],
      yes,
    ],
    [
      '15 and 16 days within a year',
      [job('2025-03-03…2025-03-21'), job('2025-09-01…2025-09-22')],
      often,
    ],
    [
      '20 days each year, a year apart',
      [job('2023-03-06…2023-03-31'), job('2024-04-01…2024-04-26'), job('2025-05-05…2025-05-30')],
      yes,
    ],
    [
      '20 days each winter, less than a year apart',
      [job('2025-01-06…2025-01-31'), job('2025-12-01…2025-12-26')],
      often,
    ],
    [
      'three jobs of 10 days',
      [job('2025-03-03…2025-03-14'), job('2025-05-05…2025-05-16'), job('2025-07-07…2025-07-18')],
      yes,
    ],
    [
      'two jobs on the same days count once',
      [job('2025-03-03…2025-04-11'), job('2025-03-10…2025-03-21')],
      yes,
    ],
    [
      '30 days, and five more when a year is over',
      [job('2024-01-08…2024-02-16'), job('2025-03-03…2025-03-07')],
      yes,
    ],
    [
      '30 days, and one on the day a year before the last of them',
      [job('2025-03-10…2025-03-10'), job('2026-01-28…2026-03-10')],
      yes,
    ],
    [
      '30 days, and one on the day after that',
      [job('2025-03-11…2025-03-11'), job('2026-01-28…2026-03-10')],
      often,
    ],
    ['seven months', [job('2025-03-01…2025-09-30')], no],
    ['seven months that are long past', [job('2020-03-01…2020-09-30')], 'yes since'],
    [
      'a short job months after a long one that is long past',
      [job('2022-03-01…2023-09-30'), job('2024-02-05…2024-02-09')],
      yes,
    ],
    ['a short job known to the month', [job('2025-05…2025-05')], yes],
    ['a short job within two months', [job('2025-05…2025-06')], 'unclear since-unknown'],
  ])('%s', (_, jobs, told) => {
    expect(outcomeOfWork(within(...jobs))).toBe(told);
  });

  it('counts again from the end of the job that was too long', () => {
    const answer = anAssessment(within(job('2025-03-01…2025-09-30')));
    expect(answer.criteria[0]?.params).toMatchObject({
      since: '2025-10-01',
      from: '2027-10-01',
      workMonths: 7,
      days: 152,
      allowed: 30,
    });
  });

  it('does not count again in the middle of what was too much: only from a day without work', () => {
    const jobs = [job('2025-01-06…2025-01-31'), job('2025-06-02…2025-06-27')];
    expect(anAssessment(within(...jobs)).criteria[0]?.params).toMatchObject({
      since: '2025-02-01',
    });
  });

  it('tells how many more days end a yes', () => {
    const told = [
      ...within(job('2026-05-04…2026-05-14')),
      aDomicile('2020-01-01'),
      aYes('2026-01-01'),
    ];
    expect(anAssessment(told).smallestChange).toEqual([{ step: 'work_more', days: 22 }]);
  });
});

describe('a time without work that holds work', () => {
  it('is whole although nothing is told of the days after its known end', () => {
    const facts = [aWork('unoccupied', '2018-01-01…2026-12-31'), job('2025-05-05…2025-05-15')];
    expect(outcomeOfWork(facts)).toBe(yes);
  });

  it('is surely broken by work of another kind that surely lasted one day, whichever the others', () => {
    const until = { earliest: plainDate('2025-05-31'), latest: plainDate('2025-06-30') };
    const work = aWork('self_employed_main', '2025-05…2025-05', { until });
    expect(outcomeOfWork(within(work))).toBe(no);
  });
});

describe('what is tolerated is a rule', () => {
  const nineDays = within(job('2025-05-05…2025-05-15'));
  it.each<[string, WorkFact[], Partial<ToleratedWork>, string]>([
    ['nothing', nineDays, { days: 0 }, no],
    ['nine days, just enough', nineDays, { days: 9 }, yes],
    ['eight days', nineDays, { days: 8 }, no],
    ['11 days of all days, just enough', nineDays, { days: 11, unit: 'days' }, yes],
    ['10 days of all days', nineDays, { days: 10, unit: 'days' }, no],
    ['no work of this status', nineDays, { statuses: ['self_employed_main'] }, no],
    ['work of no status', nineDays, { statuses: [] }, no],
    [
      '30 days in six months',
      within(job('2025-03-03…2025-03-21'), job('2025-10-01…2025-10-22')),
      { windowMonths: 6 },
      yes,
    ],
    [
      '30 days in 24 months',
      within(job('2024-11-04…2024-11-29'), job('2026-06-01…2026-06-19')),
      { windowMonths: 24 },
      often,
    ],
    [
      'self-employment too',
      within(aWork('self_employed_main', '2025-05-05…2025-05-15')),
      { statuses: ['employed', 'self_employed_main'] },
      yes,
    ],
  ])('%s', (_, facts, given, told) => {
    expect(outcomeOfWork(facts, '2026-10-01', tolerating(given))).toBe(told);
  });

  it('names the source of the tolerance where it decides', () => {
    const source = { title: 'Règle sur les petits contrats' };
    const toleratedWork = { ...someTerms().toleratedWork, source };
    const rules = someRules({ eligibility: someTerms({ toleratedWork }) });
    expect(anAssessment(nineDays, '2026-10-01', rules).criteria[0]?.source).toEqual(source);
  });
});
