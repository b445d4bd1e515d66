import { describe, expect, it } from 'vitest';
import { readAnswers } from './answers.ts';
import { lastQuestion, nextPage, questionBefore } from './questions.ts';

const answers = (query: string) => readAnswers(new URLSearchParams(query));
const next = (query: string) => nextPage(answers(query));

describe('the way through the questions', () => {
  it('goes from where one lives to whether one wants to come', () => {
    expect(next('')).toBe('adresse');
    expect(next('c=verviers')).toBe('quartier');
    expect(next('t=verviers-dison')).toBe('domicile');
    expect(next('t=verviers-dison&h=6p')).toBe('travail');
    expect(next('t=verviers-dison&h=6p&j=n')).toBe('sans-travail');
    expect(next('t=verviers-dison&h=6p&j=n&w=2023-04')).toBe('un-peu');
    expect(next('t=verviers-dison&h=6p&j=n&w=2023-04&k=n')).toBe('envie');
    expect(next('t=verviers-dison&h=6p&j=n&w=2023-04&k=n&e=o')).toBe('verifier');
  });

  it('asks since which month only who has not lived there long enough', () => {
    expect(next('t=verviers-dison&h=n')).toBe('depuis');
    expect(next('t=verviers-dison&h=n&m=s')).toBe('travail');
    expect(next('t=verviers-dison&h=s')).toBe('travail');
  });

  it('is over at once for who lives elsewhere, or has work', () => {
    expect(next('a=e')).toBe('reponse');
    expect(next('t=verviers-dison&h=6p&j=o')).toBe('reponse');
  });

  it('never stops at “I do not know”', () => {
    expect(next('a=s')).toBe('travail');
    expect(next('a=s&j=s')).toBe('sans-travail');
    expect(next('a=s&j=s&w=s')).toBe('envie');
    expect(next('a=n&j=s&w=s&e=p')).toBe('verifier');
  });

  it('does not ask about small jobs since a day that there never was', () => {
    expect(next('t=verviers-dison&h=6p&j=n&w=j')).toBe('envie');
    expect(next('t=verviers-dison&h=6p&j=q')).toBe('envie');
  });

  it('leads back to the question before', () => {
    const all = answers('t=verviers-dison&c=verviers&h=n&m=2026-05&j=n&w=2023-04&k=n&e=o');
    expect(questionBefore('adresse', all)).toBeUndefined();
    expect(questionBefore('quartier', all)).toBe('adresse');
    expect(questionBefore('travail', all)).toBe('depuis');
    expect(questionBefore('travail', { ...all, stay: { months: 6 } })).toBe('domicile');
    expect(questionBefore('envie', { ...all, work: 'few-hours' })).toBe('travail');
  });

  it('leads back from the result to the question that decided', () => {
    expect(lastQuestion(answers('a=e'))).toBe('adresse');
    expect(lastQuestion(answers('c=verviers&a=e'))).toBe('quartier');
    expect(lastQuestion(answers('t=verviers-dison&h=6p&j=o'))).toBe('travail');
    expect(lastQuestion(answers('t=verviers-dison&h=6p&j=q&e=o'))).toBe('envie');
  });
});
