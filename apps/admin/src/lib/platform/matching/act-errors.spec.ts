import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words-of.ts';
import { actErrors } from './act-errors.ts';

const french = wordsOf('fr');
const problem = (code: string, rest: object = {}) => ({
  type: 'about:blank',
  title: code,
  status: 409,
  code,
  params: {},
  ...rest,
});

describe('a step that the API refuses', () => {
  it('puts who waits longer at the reason that is asked', () => {
    const { at, general, summary } = actErrors(
      problem('matching.passes-over', { params: { count: 2, people: [] } }),
      french,
    );
    expect(at.passing).toContain('2 personnes attendent depuis plus longtemps');
    expect(summary[0]?.field).toBe('passing');
    expect(general).toBeUndefined();
  });

  it('puts a wrong day at its field, in words', () => {
    const violation = {
      path: 'on',
      code: 'matching.date-out-of-order',
      params: { since: '2026-11-20', today: '2026-11-27' },
    };
    const { at } = actErrors(
      problem('shared.check-the-form', { params: { count: 1 }, violations: [violation] }),
      french,
    );
    expect(at.on).toBe('Choisissez un jour entre le 20 novembre 2026 et le 27 novembre 2026.');
  });

  it('tells what belongs to no field as a whole', () => {
    const { general } = actErrors(
      problem('matching.no-post-left', { params: { posts: 1 } }),
      french,
    );
    expect(general).toBe('Le seul poste de cette activité est déjà pris.');
  });

  it('tells limits of hours in hours, as they were typed', () => {
    const violation = (params: object) => ({
      path: 'weeklyMinutes',
      code: 'shared.too-big',
      params,
    });
    const textOf = (params: object) =>
      actErrors(
        problem('shared.check-the-form', { params: { count: 1 }, violations: [violation(params)] }),
        french,
      ).at.weeklyMinutes;
    expect(textOf({ maximum: 2880 })).toBe('48\u00A0h par semaine au plus.');
    expect(textOf({ minimum: 15 })).toBe('0\u00A0h\u00A015 par semaine au moins.');
    expect(textOf({})).toContain('24,5');
  });
});
