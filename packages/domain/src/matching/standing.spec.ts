import { expect, it } from 'vitest';
import { aPersonInRound } from '../testing/a-person-in-round.ts';
import { exclusionOf } from './standing.ts';

it.each([
  ['waits, meets the conditions, was asked', {}, null],
  ['is being prepared', { state: 'in_preparation' }, null],
  ['has something proposed', { state: 'proposed' }, null],
  ['rests', { state: 'paused' }, 'paused'],
  ['rests, and does not meet them', { state: 'paused', eligibility: 'no' }, 'paused'],
  ['does not meet the conditions that day', { eligibility: 'no' }, 'not-eligible'],
  ['nobody knows whether', { eligibility: 'unclear' }, 'eligibility-unclear'],
  ['was not asked about hours', { hours: null }, 'hours-to-ask'],
  ['lives nobody knows where', { home: null, travel: null }, null],
] as const)('says why a person is not in a round: %s', (_, given, exclusion) => {
  expect(exclusionOf(aPersonInRound(given))).toBe(exclusion);
});
