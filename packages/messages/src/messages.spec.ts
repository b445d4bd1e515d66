import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogueFaults } from './catalogue-faults.ts';
import { generatedSource } from './generated-source.ts';
import type { Language } from './languages.ts';
import { messageParams } from './message-params.ts';
import { messagesFor } from './messages.ts';
import { refusalMessage } from './refusal-message.ts';
import { typographyFaults } from './typography-faults.ts';

describe('the texts', () => {
  it('have the same keys and parameters in every language', () => {
    expect(catalogueFaults()).toEqual([]);
  });

  it('have their types written down afresh', () => {
    const written = readFileSync(new URL('generated.ts', import.meta.url), 'utf8');
    expect(written).toBe(generatedSource());
  });

  it('choose the plural of their language', () => {
    expect(messagesFor('fr')('territories_count', { count: 0 })).toBe('0 territoire');
    expect(messagesFor('en')('territories_count', { count: 0 })).toBe('0 territories');
  });

  it('never hold the thin space that the fonts lack', () => {
    const text = messagesFor('fr')('territories_inhabitants_count', { count: 14_176 });
    expect(text).toBe('14\u00A0176 habitants');
  });
});

describe('the parameters of a message', () => {
  it('are found inside plurals and choices', () => {
    const params = messageParams('{n, plural, one {# for {who}} other {# on {day, date}}}');
    expect([...params]).toEqual([
      ['n', 'number'],
      ['who', 'string | number'],
      ['day', 'Date'],
    ]);
  });

  it('take the narrower of two uses', () => {
    const params = messageParams('{n} {n, plural, one {a} other {b}}');
    expect(params.get('n')).toBe('number');
  });
});

describe('a refusal', () => {
  const t = messagesFor('fr');

  it('is told by the message of its code', () => {
    const told = refusalMessage('fr', { code: 'access.sign-in-first' });
    expect(told).toBe(t('error_access_sign_in_first'));
  });

  it('is told with its parameters', () => {
    const code = 'territories.changed-meanwhile';
    expect(refusalMessage('en', { code, params: { by: 'Paul' } })).toContain('Paul changed');
  });

  it('is told in general words rather than by an unknown code', () => {
    const told = refusalMessage('fr', { code: 'territories.never-heard-of' });
    expect(told).toBe(t('error_shared_unknown'));
  });

  it('is told in general words when its parameters did not come', () => {
    const told = refusalMessage('fr', { code: 'territories.changed-meanwhile' });
    expect(told).toBe(t('error_shared_unknown'));
  });
});

describe('the signs of a text', () => {
  it('are those of a French page', () => {
    expect(typographyFaults('fr', 'Où habitez-vous\u00A0? L’équipe répond.')).toEqual([]);
    expect(typographyFaults('fr', 'Où habitez-vous ?')).toHaveLength(1);
    expect(typographyFaults('fr', "L'équipe répond.")).toHaveLength(1);
    expect(typographyFaults('fr', '{n, plural, one {Un :} other {Deux :}}')).toHaveLength(1);
    expect(typographyFaults('fr', 'Texte à 200 %')).toHaveLength(1);
  });
});

describe('a language of the public', () => {
  it('says what anybody may read', () => {
    const t = messagesFor('de');
    expect(t('eligibility_person_answer_not_yet')).toBe('Noch nicht.');
    expect(messagesFor('nl')('territories_inhabitants_count', { count: 1 })).toBe('1 inwoner');
  });

  it('does not compile a key of the teams, and would not keep quiet about it', () => {
    const language: Language = 'nl';
    // @ts-expect-error: a key of the teams, asked of whatever language
    expect(() => messagesFor(language as Language)('error_shared_unknown')).toThrow(
      'no error_shared_unknown in nl',
    );
  });

  it('has the signs that its readers expect', () => {
    expect(typographyFaults('de', 'Die Seite „Hilfe“: Wo wohnen Sie?')).toEqual([]);
    expect(typographyFaults('de', 'Die Seite «Hilfe»')).toHaveLength(1);
    expect(typographyFaults('de', 'Die Seite “Hilfe”')).toHaveLength(1);
    expect(typographyFaults('nl', 'De pagina “Hulp”: waar woont u?')).toEqual([]);
    expect(typographyFaults('nl', 'Waar woont u ?')).toHaveLength(1);
  });
});
