import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words-of.ts';
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
const read = (change: Partial<typeof proposal>) =>
  personReading({ ...proposal, ...change }, wordsOf('fr')).map((line) =>
    line.replaceAll('\u00A0', ' '),
  );

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
