import { describe, expect, it } from 'vitest';
import { readHiring, readWeeklyMinutes } from './read-hiring.ts';

describe('a contract that is typed', () => {
  it('has its days from three fields each', () => {
    expect(
      readHiring({
        kind: 'cdi',
        'signedOn-day': '2',
        'signedOn-month': '11',
        'signedOn-year': '2026',
        'startsOn-day': '16',
        'startsOn-month': '11',
        'startsOn-year': '2026',
      }),
    ).toEqual({ kind: 'cdi', signedOn: '2026-11-02', startsOn: '2026-11-16' });
  });

  it('sends what is missing as missing, for the API to name it', () => {
    expect(readHiring({ kind: 'other-than-known' })).toEqual({
      kind: '',
      signedOn: '',
      startsOn: '',
    });
  });

  it('takes hours as people write them', () => {
    expect(readWeeklyMinutes({ weeklyMinutes: '24,5' })).toBe(1470);
    expect(readWeeklyMinutes({ weeklyMinutes: ' 19 ' })).toBe(1140);
    expect(readWeeklyMinutes({ weeklyMinutes: '' })).toBeNull();
  });

  it('does not make a number of words', () => {
    expect(readWeeklyMinutes({ weeklyMinutes: 'plein' })).toBe('plein');
  });
});
