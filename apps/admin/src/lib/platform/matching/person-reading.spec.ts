import type { Language } from '@etabli/messages/languages';
import { describe, expect, it } from 'vitest';
import { personReading } from './person-reading.ts';
import type { Reason } from './told-params.ts';

const proposal = {
  activity: { id: 'a', code: 'ressourcerie', name: 'Accueil à la ressourcerie' },
  waitingMonths: 71,
  answerBefore: '2026-11-30',
  reasons: [
    { code: 'wish-met', params: { rank: 1, workKind: 'reception' } },
    { code: 'skill-held', params: { skill: 'counting_money' } },
    { code: 'skill-to-train', params: { skill: 'sorting' } },
    { code: 'hours-meet', params: { from: 1440, to: 1440 } },
    { code: 'near-enough', params: { metres: 940, mode: 'foot', minutes: 12 } },
    { code: 'waited', params: { months: 71 } },
    { code: 'last-place-waited', params: { months: 61 } },
  ] as Reason[],
};
const read = (change: Partial<typeof proposal>, language: Language = 'fr') =>
  personReading({ ...proposal, ...change }, language).map((line) => line.replaceAll('\u00A0', ' '));

describe('what a person reads of a proposal', () => {
  it('is work, why it suits, whose turn it is, and that a no is free', () => {
    expect(read({})).toEqual([
      'Nous vous proposons un travail : Accueil à la ressourcerie.',
      'Vous aviez choisi : Accueil.',
      'C’est 24 h par semaine, comme vous voulez.',
      'C’est à 12 minutes à pied.',
      'Vous savez déjà : Tenir une caisse.',
      'Vous pouvez apprendre sur place : Trier.',
      'Vous attendez depuis 71 mois : c’est votre tour.',
      'Vous pouvez dire oui ou non. Un non ne change pas votre place.',
      'Répondez le 30 novembre 2026 au plus tard.',
    ]);
  });

  it('is said in the person’s own language, whole', () => {
    expect(read({}, 'de')).toEqual([
      'Wir schlagen Ihnen eine Arbeit vor: Accueil à la ressourcerie.',
      'Sie hatten gewählt: Empfang.',
      'Es sind 24 h in der Woche, wie Sie es möchten.',
      'Der Weg dauert 12 Minuten zu Fuß.',
      'Das können Sie schon: An der Kasse arbeiten.',
      'Das können Sie dort lernen: Sortieren.',
      'Sie warten seit 71 Monaten: Sie sind an der Reihe.',
      'Sie können ja oder nein sagen. Ein Nein ändert nichts an Ihrem Platz.',
      'Antworten Sie bis zum 30. November 2026.',
    ]);
    expect(read({}, 'nl')[3]).toBe('Het is 12 minuten te voet.');
    expect(read({}, 'en')[0]).toContain('Accueil à la ressourcerie');
  });

  it('tells nothing of anybody else’s wait', () => {
    expect(read({}).join(' ')).not.toContain('61');
  });

  it('names no day before there is one, and no wait that has not begun', () => {
    const [, ...rest] = read({ reasons: [], waitingMonths: 0, answerBefore: '' });
    expect(rest).toEqual(['Vous pouvez dire oui ou non. Un non ne change pas votre place.']);
  });

  it('has short sentences', () => {
    const words = read({})
      .flatMap((line) => line.split(/[.:]/))
      .map((sentence) => sentence.trim().split(/\s+/).length);
    expect(Math.max(...words)).toBeLessThanOrEqual(12);
  });
});
