import type { Problem } from '@etabli/sdk';
import { describe, expect, it } from 'vitest';
import { formErrors, refusalText } from './form-errors.ts';
import { wordsOf } from './words-of.ts';

const french = wordsOf('fr');

const problem = (given: Partial<Problem>): Problem => ({
  type: 'about:blank',
  title: '',
  status: 422,
  code: 'shared.check-the-form',
  params: {},
  ...given,
});
const violation = (path: string, code: string, params = {}) =>
  formErrors(problem({ violations: [{ path, code, params }] }), french);

describe('a refusal of the API in a form', () => {
  it('stands at the field of its path, and in the list with the name of the field', () => {
    const errors = violation('zones.1.municipality', 'shared.too-short');
    expect(errors.at).toEqual({ 'zones.1.municipality': 'Il manque une réponse.' });
    expect(errors.summary).toEqual([
      {
        field: 'zones.1.municipality',
        text: 'Zone 2, commune\u00A0: Il manque une réponse.',
      },
    ]);
    expect(errors.general).toBeUndefined();
  });

  it('names which part of a price is meant', () => {
    expect(violation('offer.prices.1.unit', 'shared.too-short').summary[0]?.text).toMatch(
      /^Prix, 2, par \(heure/,
    );
  });

  it.each([
    ['promoter', 'promoter.value'],
    ['jobsTarget.source', 'jobsTarget.source.title'],
    ['zones.0.inhabitants', 'zones.0.inhabitants.count'],
    ['zones.0.point', 'zones.0.point.latitude'],
    ['zones', 'zones'],
  ])('about the whole of %s stands at its first field', (path, field) => {
    expect(Object.keys(violation(path, 'shared.missing-or-wrong-kind').at)).toEqual([field]);
  });

  it('tells what the field takes, where the code alone cannot', () => {
    const at = (path: string, code: string) => Object.values(violation(path, code).at)[0];
    expect(at('zones.0.inhabitants.count', 'shared.missing-or-wrong-kind')).toContain('chiffres');
    expect(at('promoter.source.url', 'shared.not-understood')).toContain('https://');
    expect(at('code', 'shared.not-understood')).toContain('minuscules');
    expect(at('zones.0.point.longitude', 'shared.too-big')).toContain('Belgique');
    expect(at('posts', 'shared.missing-or-wrong-kind')).toContain('chiffres');
    expect(at('weeklyMinutesLeast', 'shared.too-big')).toContain('30 h 30');
    expect(at('workKinds', 'shared.too-small')).toContain('au moins un genre');
    expect(at('decision', 'shared.not-understood')).toContain('Choisissez');
  });

  it('that is about one field although it is a conflict stands there too', () => {
    const errors = formErrors(
      problem({ status: 409, code: 'territories.code-taken', params: { code: 'liege' } }),
      french,
    );
    expect(errors.at.code).toContain('«\u00A0liege\u00A0»');
    expect(errors.general).toBeUndefined();
  });

  it('calls a field as its form does, where that is another name', () => {
    const violations = [{ path: 'decision', code: 'shared.not-understood', params: {} }];
    const [first] = formErrors(problem({ violations }), french, { decision: 'Avis' }).summary;
    expect(first?.text).toMatch(/^Avis/);
  });

  it('keeps the first of two complaints about one field', () => {
    const errors = formErrors(
      problem({
        violations: [
          { path: 'name', code: 'shared.too-short' },
          { path: 'name', code: 'shared.not-understood' },
        ],
      }),
      french,
    );
    expect(errors.at.name).toBe('Il manque une réponse.');
    expect(errors.summary).toHaveLength(2);
  });

  it('that belongs to no field is told as a whole', () => {
    const errors = formErrors(problem({ code: 'territories.nothing-changed' }), french);
    expect(errors).toMatchObject({ summary: [], at: {} });
    expect(errors.general).toContain('Rien n’a changé');
  });

  it('is nothing when there is none', () => {
    expect(formErrors(undefined, french)).toEqual({ general: undefined, summary: [], at: {} });
  });
});

describe('the words of a refusal', () => {
  it('say days in words', () => {
    const told = refusalText(
      {
        code: 'territories.date-out-of-order',
        params: { since: '2023-04-21', today: '2026-11-02' },
      },
      french,
    );
    expect(told).toContain('21 avril 2023');
    expect(told).toContain('2 novembre 2026');
  });

  it('name somebody where the API may not say who', () => {
    const told = refusalText(
      { code: 'territories.changed-meanwhile', params: { by: null, at: null, fields: [] } },
      french,
    );
    expect(told).toMatch(/^Quelqu’un a changé/);
  });
});
