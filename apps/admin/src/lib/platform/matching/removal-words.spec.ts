import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words-of.ts';
import { cutOffText, removalText } from './removal-words.ts';

const french = wordsOf('fr');
const plain = (text: string) => text.replaceAll('\u00A0', ' ');
const text = (
  rule: 'within-reach' | 'hours-meet' | 'needed-skills-held',
  reason: string,
  params: Record<string, string | number>,
) => plain(removalText({ activityId: 'a', rule, reason, params }, french));

describe('the rule that took an activity away', () => {
  it('says how far it is, and where the rule ends', () => {
    expect(text('within-reach', 'too-far', { metres: 2640, mode: 'foot', mostMetres: 2000 })).toBe(
      '2,6 km à pied ; la règle s’arrête à 2 km',
    );
  });

  it('says hours beside hours', () => {
    expect(
      text('hours-meet', 'post-has-more-hours', { offeredLeast: 1800, wishedMost: 1170 }),
    ).toBe('à partir de 30 h par semaine ; souhaité : 19 h 30 au plus');
  });

  it('names one skill and counts the others', () => {
    const params = { skill: 'driving_licence_c', missing: 1 };
    expect(text('needed-skills-held', 'skill-missing', params)).toBe(
      'il faut savoir : Permis C (camion)',
    );
    expect(text('needed-skills-held', 'skill-missing', { ...params, missing: 3 })).toBe(
      'il faut savoir : Permis C (camion) (et 2 de plus)',
    );
  });

  it('falls back on what the rule looks at', () => {
    expect(text('within-reach', 'new-reason', {})).toBe('la distance');
  });
});

describe('what stands before an activity that is left', () => {
  it('is a wait in months, or what else keeps the posts', () => {
    expect(cutOffText({ kind: 'waited', months: 61 }, french)).toBe(
      'seuil d’attente\u00A0: 61 mois',
    );
    expect(cutOffText({ kind: 'held' }, french)).toBe('postes gardés d’avant');
  });
});
