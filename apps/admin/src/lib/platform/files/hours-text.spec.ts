import { expect, it } from 'vitest';
import { wordsOf } from '../words-of.ts';
import { hoursText, minutesText } from './hours-text.ts';

it('tells minutes of a week as hours', () => {
  expect(minutesText(1140)).toBe('19\u00A0h');
  expect(minutesText(1170)).toBe('19\u00A0h\u00A030');
  expect(minutesText(1145)).toBe('19\u00A0h\u00A005');
});

it('tells what a person wishes as one figure or two, and nothing while not asked', () => {
  const told = (weeklyMinutesLeast: number | null, weeklyMinutesMost: number | null) =>
    hoursText({ weeklyMinutesLeast, weeklyMinutesMost }, wordsOf('fr'));
  expect(told(null, null)).toBeUndefined();
  expect(told(1140, 1140)).toBe('19\u00A0h');
  expect(told(1140, 1470)).toBe('de 19\u00A0h à 24\u00A0h\u00A030');
});
