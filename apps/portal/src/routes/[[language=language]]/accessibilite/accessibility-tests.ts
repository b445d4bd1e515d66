/**
 * What was really tried, and the day of the last time. Whoever tries again changes the day, and
 * takes out a line whose result no longer holds.
 */
export const accessibilityTests = [
  { word: 'axe', on: '2026-11-27' },
  { word: 'keyboard', on: '2026-11-27' },
  { word: 'script', on: '2026-11-27' },
  { word: 'zoom', on: '2026-11-27' },
  { word: 'print', on: '2026-11-27' },
] as const;

/** What is known to fall short; written here the day it is found. */
export const knownGaps = ['people', 'reader', 'listen', 'print', 'map', 'languages'] as const;
