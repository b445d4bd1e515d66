import { describe, expect, it } from 'vitest';
import type { MatchInstance } from './match-instance.ts';
import { passedByMove } from './passed-by-move.ts';

const [rosa, fatima, karim] = [0, 1, 2];
const [depot, repas] = [0, 1];

/** Rosa and Fatima have waited longest and hold the two posts; Karim could do the depot alone. */
const instance: MatchInstance = {
  people: { waitingMonths: [71, 61, 48] },
  activities: { posts: [1, 1] },
  pairs: {
    person: [rosa, fatima, fatima, karim],
    activity: [depot, depot, repas, depot],
    fit: [500, 900, 100, 700],
  },
};
const match = [depot, repas, -1];

describe('who is passed over', () => {
  const passed = (
    [person, to]: [number, number],
    {
      before = match,
      after,
      fixed = new Set<number>(),
    }: {
      before?: number[];
      after: number[];
      fixed?: ReadonlySet<number>;
    },
  ) => passedByMove(instance, { before, after, fixed }, { person, to });

  it('is who has waited longer, could do it and has nothing now', () => {
    expect(passed([karim, depot], { after: [-1, repas, depot] })).toEqual([rosa]);
    expect(passed([karim, depot], { after: [-1, -1, depot] })).toEqual([rosa, fatima]);
  });

  it('is nobody who was settled before, nor who has waited less', () => {
    expect(passed([karim, depot], { after: [-1, repas, depot], fixed: new Set([rosa]) })).toEqual(
      [],
    );
    expect(passed([fatima, depot], { after: [repas, depot, -1] })).toEqual([]);
  });

  it('is the person who is taken off, where somebody stays who has waited less', () => {
    expect(passed([rosa, -1], { after: [-1, repas, depot] })).toEqual([rosa]);
    expect(passed([rosa, -1], { after: [-1, repas, -1] })).toEqual([]);
  });

  it('is nobody where somebody without a place is left without one', () => {
    expect(passed([karim, -1], { after: match })).toEqual([]);
  });
});
