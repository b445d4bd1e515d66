import { describe, expect, it } from 'vitest';
import { type Answers, codesOf, readAnswers } from './answers.ts';

const read = (query: string) => readAnswers(new URLSearchParams(query));
const written = (answers: Answers) => new URLSearchParams(codesOf(answers)).toString();

describe('the answers in an address', () => {
  it('are read from short codes', () => {
    expect(read('t=verviers-dison&h=6p&j=n&w=2023-04&k=j&e=o')).toMatchObject({
      territory: 'verviers-dison',
      stay: { months: 6 },
      work: 'none',
      workEnd: '2023-04',
      shortJobs: 'days',
      wish: 'yes',
    });
  });

  it('come back as they were written, whatever was answered', () => {
    for (const query of [
      't=verviers-dison&h=6p&j=n&w=2023-04&k=n&e=o',
      't=liege&h=n&m=2026-05&j=m&w=2019&k=m&e=p',
      'c=verviers&a=s&j=q&e=n',
      'a=n&j=s&w=s&e=o',
      'a=e',
      't=liege&h=s&j=n&w=j&e=o',
      't=liege&h=n&m=s&j=o',
    ]) {
      expect(written(read(query))).toBe(query);
    }
  });

  it('are none where a code means nothing', () => {
    expect(written(read('t=../x&h=p&m=2026-13&j=x&w=05-2023&k=&e=oui&a=toString'))).toBe('');
  });

  it('hold a month or a year, from 1900 on', () => {
    expect(read('w=1899').workEnd).toBeUndefined();
    expect(read('w=2023-00').workEnd).toBeUndefined();
    expect(read('w=2023').workEnd).toBe('2023');
  });
});
