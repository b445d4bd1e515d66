import type { EligibilityRules } from '@etabli/domain/eligibility/assessment';
import { someTerms } from '@etabli/domain/testing/some-terms';
import { plainDate } from '@etabli/domain/values/plain-date';
import { describe, expect, it } from 'vitest';
import { readAnswers } from './answers.ts';
import { factsOfAnswers } from './facts-of-answers.ts';
import { resultOfAnswers } from './result-of-answers.ts';

const source = { title: 'Essai' };
const on = plainDate('2026-11-27');
const rulesWith = (terms: Parameters<typeof someTerms>[0] = {}, months = 6): EligibilityRules => ({
  thresholds: {
    monthsWithoutWork: { value: 24, source },
    monthsDomiciled: { value: months, source },
  },
  eligibility: someTerms(terms),
});
const rules = rulesWith();
const answers = (query: string) => readAnswers(new URLSearchParams(query));
const result = (query: string, given = rules) => resultOfAnswers(answers(query), on, given);
const facts = (query: string) => factsOfAnswers(answers(query), on, rules);

const here = 't=verviers-dison&h=6p';

describe('the answers as facts', () => {
  it('keep a month a month, a year a year, and end today', () => {
    const spanOf = (query: string) => facts(query).find(({ kind }) => kind === 'work')?.from;
    expect(spanOf('j=n&w=2023-04')).toEqual({ earliest: '2023-04-01', latest: '2023-04-30' });
    expect(spanOf('j=n&w=2019')).toEqual({ earliest: '2019-01-01', latest: '2019-12-31' });
    expect(spanOf('j=n&w=2026-11')).toEqual({ earliest: '2026-11-01', latest: '2026-11-27' });
    expect(spanOf('j=n&w=2024-02')?.latest).toBe('2024-02-29');
  });

  it('say nothing of what was not answered', () => {
    expect(facts('')).toEqual([]);
    expect(facts('a=s&j=s&e=p')).toEqual([]);
    expect(facts('a=n&e=n')).toEqual([]);
  });

  it('bound the time in a place by what was asked', () => {
    const [long] = facts('t=verviers-dison&h=6p');
    expect(long?.from).toEqual({ earliest: null, latest: '2026-05-27' });
    const [less] = facts('t=verviers-dison&h=n&m=s');
    expect(less?.from).toEqual({ earliest: '2026-05-28', latest: '2026-11-27' });
  });
});

describe('the result of the self-check', () => {
  it('is a yes when every condition is met', () => {
    expect(result(`${here}&j=n&w=2023-04&k=n&e=o`)).toEqual({ kind: 'yes' });
    expect(result(`${here}&j=n&w=j&e=o`)).toEqual({ kind: 'yes' });
    expect(result(`${here}&j=m&w=2020&k=n&e=o`)).toEqual({ kind: 'yes' });
  });

  it('is a date when time alone is missing', () => {
    expect(result('t=verviers-dison&h=n&m=2026-08&j=n&w=2023-04&k=n&e=o')).toEqual({
      kind: 'soon',
      on: '2027-02-28',
    });
    expect(result(`${here}&j=n&w=2025-03&k=n&e=o`)).toEqual({ kind: 'soon', on: '2027-03-31' });
  });

  it('is the later of two dates', () => {
    expect(result('t=verviers-dison&h=n&m=2026-08&j=n&w=2025-12&k=n&e=o')).toEqual({
      kind: 'soon',
      on: '2027-12-31',
    });
  });

  it('is to be looked at together where a point is not clear', () => {
    const points = (query: string) => {
      const found = result(query);
      return found.kind === 'together' ? found.points : found.kind;
    };
    expect(points('a=s&j=n&w=2023-04&k=n&e=o')).toEqual(['place']);
    expect(points('a=n&j=n&w=2023-04&k=n&e=o')).toEqual(['place']);
    expect(points('t=verviers-dison&h=s&j=n&w=2023-04&k=n&e=o')).toEqual(['stay']);
    expect(points(`${here}&j=q&e=o`)).toEqual(['work']);
    expect(points(`${here}&j=s&w=2023-04&k=n&e=o`)).toEqual(['work']);
    expect(points(`${here}&j=n&w=s&e=o`)).toEqual(['work_end']);
    expect(points(`${here}&j=n&w=2020-04&k=m&e=o`)).toEqual(['short_jobs']);
    expect(points(`${here}&j=n&w=2020-04&k=s&e=o`)).toEqual(['short_jobs']);
    expect(points(`${here}&j=n&w=2023-04&k=n&e=p`)).toEqual(['wish']);
    expect(points('a=s&j=n&w=s&e=p')).toEqual(['work_end', 'place', 'wish']);
  });

  it('tells the latest day where only the day within a month is not known', () => {
    expect(result('t=verviers-dison&h=n&m=2026-05&j=n&w=2023-04&k=n&e=o')).toEqual({
      kind: 'together',
      points: ['stay'],
      on: '2026-11-30',
    });
  });

  it('is work, a place or a wish, whatever the rest', () => {
    expect(result(`${here}&j=o`)).toEqual({ kind: 'work' });
    expect(result('a=e')).toEqual({ kind: 'place' });
    expect(result('t=mons&a=e')).toEqual({ kind: 'place' });
    expect(result(`${here}&j=n&w=2023-04&k=n&e=n`)).toEqual({ kind: 'no-wish' });
  });

  it('is not yet, without a date, where another point is open too', () => {
    expect(result('t=verviers-dison&h=n&m=s&j=n&w=s&e=o')).toEqual({
      kind: 'not-yet',
      points: ['work_end'],
    });
  });

  it('tells no date that rests on the worst case of what is not known', () => {
    const found = result('t=verviers-dison&h=s&j=n&w=2023-04&k=n&e=o');
    expect(found).toEqual({ kind: 'together', points: ['stay'], on: null });
  });

  it('follows the rules of the programme, whatever they are', () => {
    const query = 't=verviers-dison&h=6p&j=n&w=2023-04&k=j&e=o';
    expect(result(query).kind).toBe('yes');
    const noWork = { days: 0, unit: 'days' as const, windowMonths: 12, statuses: [] };
    expect(result(query, rulesWith({ toleratedWork: { value: noWork, source } }))).toMatchObject({
      points: ['short_jobs'],
    });
    expect(result(query, rulesWith({}, 12))).toMatchObject({ points: ['stay'] });
    const hours = rulesWith({ involuntaryPartTime: { value: 'work', source } });
    expect(result(`${here}&j=q&e=o`, hours).kind).toBe('not-yet');
    const free = rulesWith({ asksVoluntariness: { value: false, source } });
    expect(result(`${here}&j=n&w=2023-04&k=n&e=p`, free).kind).toBe('yes');
  });

  it('leaves illness and training to a person where the rules read them apart', () => {
    const { statuses } = rules.eligibility;
    const apart = rulesWith({ statuses: { ...statuses, incapacity: { value: 'work', source } } });
    expect(result(`${here}&j=m&w=2020&k=n&e=o`, apart)).toMatchObject({ kind: 'together' });
  });
});
