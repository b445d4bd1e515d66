import type { Schemas } from '@etabli/sdk';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../words-of.ts';
import { beforeAndAfter, planLines, whoMoves } from './what-if-words.ts';

const words = wordsOf('fr');
const person = (givenName: string) => ({
  ...{ id: givenName, reference: givenName, givenName },
  familyName: null,
});
const place = (name: string) => ({ id: name, code: name, name });
const change = { placed: 1, waiting: -4, kept: 0, fit: 10 };
const answer: Schemas['WhatIf'] = {
  notWeighed: 0,
  score: { placed: 12, waiting: 96, kept: 3, fit: 400 },
  aims: ['placed', 'waiting', 'kept', 'fit'],
  all: {
    change,
    moved: [
      { person: person('Ada'), waitingMonths: 9, from: null, to: place('Repas'), isRefill: false },
      { person: person('Bo'), waitingMonths: 3, from: place('Repas'), to: null, isRefill: false },
      {
        person: person('Cy'),
        waitingMonths: 5,
        from: place('Repas'),
        to: place('Jardin'),
        isRefill: false,
      },
      { person: person('Di'), waitingMonths: 2, from: null, to: place('Cuisine'), isRefill: true },
    ],
  },
  last: { change: { ...change, placed: 0 }, moved: [] },
  falls: 'waiting',
  passed: [],
};

describe('what a change would come to, in words', () => {
  it('tells apart who gains, who loses and who changes, each by name', () => {
    const { refills, gains, loses, moves } = whoMoves(answer, words);
    expect([refills, gains, loses, moves].map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    expect(refills[0]).toContain('Di');
    expect(gains[0]).toMatch(/^Ada \(9.mois\).*Repas$/);
    expect(loses[0]).toContain('Bo');
    expect(moves[0]).toMatch(/Cy.*Repas.*Jardin/);
  });

  it('puts each figure before and after, without a sign', () => {
    expect(beforeAndAfter(answer, 'placed', words)).toEqual({
      value: 'de 11 à 12',
      note: '1 de plus',
    });
    expect(beforeAndAfter(answer, 'waiting', words)).toEqual({
      value: 'de 100 à 96',
      note: '4 de moins',
    });
  });

  it('says what the move by hand adds only where there is one, and that it is not the best', () => {
    const [withMove, without] = [planLines(answer, true, words), planLines(answer, false, words)];
    expect(withMove).toHaveLength(without.length + 1);
    expect(withMove.at(-1)).toContain('plus le meilleur');
    expect(without.some((line) => line.includes('tour d’avant proposait'))).toBe(false);
    expect(planLines({ ...answer, falls: null }, false, words).at(-1)).toContain('Prouvé');
  });
});
