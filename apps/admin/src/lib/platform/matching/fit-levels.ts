import type { Schemas } from '@etabli/sdk';

type Parts = Schemas['FitParts'];
export type FitLevel = 'full' | 'most' | 'some' | 'nothing' | 'unknown';

export const fitParts = ['wishes', 'skills', 'distance', 'hours'] as const;

/** A part of a fit as a word: a figure would be read as a mark for the person. */
export function fitLevels(parts: Parts): { part: (typeof fitParts)[number]; level: FitLevel }[] {
  return fitParts.map((part) => ({ part, level: levelOf(parts[part]) }));
}

function levelOf(points: number | null): FitLevel {
  if (points === null) {
    return 'unknown';
  }
  if (points >= 900) {
    return 'full';
  }
  if (points >= 500) {
    return 'most';
  }
  return points > 0 ? 'some' : 'nothing';
}
