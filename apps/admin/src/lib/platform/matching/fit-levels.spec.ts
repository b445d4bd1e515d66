import { describe, expect, it } from 'vitest';
import { fitLevels } from './fit-levels.ts';

const levelOf = (points: number | null) =>
  fitLevels({ wishes: points, skills: null, distance: null, hours: null })[0]?.level;

describe('a part of a fit, as a word', () => {
  it.each([
    [1000, 'full'],
    [900, 'full'],
    [899, 'most'],
    [500, 'most'],
    [499, 'some'],
    [1, 'some'],
    [0, 'nothing'],
    [null, 'unknown'],
  ] as const)('%s is %s', (points, level) => {
    expect(levelOf(points)).toBe(level);
  });

  it('shows each part, in one order', () => {
    const parts = fitLevels({ hours: 1000, distance: 0, skills: null, wishes: 600 });
    expect(parts.map(({ part }) => part)).toEqual(['wishes', 'skills', 'distance', 'hours']);
  });
});
