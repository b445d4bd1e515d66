import type { Problem } from '@etabli/sdk';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words-of.ts';
import { fileErrors } from './file-errors.ts';

const fr = wordsOf('fr');
const refused = (...violations: NonNullable<Problem['violations']>): Problem => ({
  type: 'about:blank',
  title: 'x',
  status: 422,
  code: 'shared.check-the-form',
  params: { count: violations.length },
  violations,
});
const at = (path: string, code: string) => fileErrors(refused({ path, code }), fr);

describe('a refused form about a file', () => {
  it('is told at the field, and in a line above that leads there', () => {
    const { summary, general } = at('phone', 'beneficiaries.no-way-to-reach');
    expect(summary).toHaveLength(1);
    expect(summary[0]).toMatchObject({ field: 'phone' });
    expect(summary[0]?.text).toContain('Téléphone');
    expect(general).toBeUndefined();
  });

  it('tells a bound of a day at the day, and a row of a list at the row', () => {
    expect(at('from.earliest', 'shared.no-such-day').summary[0]?.field).toBe('from');
    expect(at('wishes.1.words', 'shared.too-long').summary[0]?.field).toBe('wishes.1.words');
  });

  it('says once what is wrong at both bounds of a day', () => {
    const problem = refused(
      { path: 'from.earliest', code: 'shared.no-such-day' },
      { path: 'from.latest', code: 'shared.no-such-day' },
    );
    expect(fileErrors(problem, fr).summary).toHaveLength(1);
  });

  it('asks for a choice where one was left open, and for a number of hours where one was not read', () => {
    expect(at('status', 'shared.not-understood').at.status).toBe('Choisissez une réponse.');
    expect(at('weeklyMinutesMost', 'shared.missing-or-wrong-kind').at.weeklyMinutesMost).toContain(
      '19',
    );
    expect(at('phone', 'shared.not-understood').at.phone).toContain('0470');
  });

  it('sets a number that is taken at its field', () => {
    const problem = { ...refused(), code: 'beneficiaries.reference-taken' };
    const { at: told } = fileErrors({ ...problem, params: { reference: '12' } }, fr);
    expect(told.reference).toContain('12');
  });

  it('is told as a whole when it is about no field', () => {
    const problem = { ...refused(), code: 'beneficiaries.no-such-move', violations: [] };
    expect(fileErrors(problem, fr).general).toContain('Rechargez');
    expect(fileErrors(undefined, fr)).toEqual({ general: undefined, summary: [], at: {} });
  });
});
