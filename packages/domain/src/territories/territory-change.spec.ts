import { describe, expect, it } from 'vitest';
import { plainDate } from '../values/plain-date.ts';
import { isMoveDateAllowed, stateOn, type TerritoryMove } from './territory-change.ts';

const moves: TerritoryMove[] = [
  { to: 'draft', on: plainDate('2022-05-30') },
  { to: 'validated', on: plainDate('2023-04-20') },
  { to: 'active', on: plainDate('2023-09-01') },
  { to: 'under_review', on: plainDate('2025-10-09') },
  { to: 'suspended', on: plainDate('2025-10-09') },
];

describe('stateOn', () => {
  it.each([
    ['the day before the first step', '2022-05-29', null],
    ['the day of the first step', '2022-05-30', 'draft'],
    ['the day before a step', '2023-04-19', 'draft'],
    ['the day of a step', '2023-04-20', 'validated'],
    ['a day between two steps', '2023-08-31', 'validated'],
    ['the day before two steps on one day', '2025-10-08', 'active'],
    ['the day of two steps, of which the later written holds', '2025-10-09', 'suspended'],
    ['any day after', '2199-12-31', 'suspended'],
  ])('on %s, %s: %s', (_, on, state) => {
    expect(stateOn(moves, plainDate(on))).toBe(state);
  });

  it('is nothing without a step', () => {
    expect(stateOn([], plainDate('2026-01-01'))).toBeNull();
  });
});

describe('isMoveDateAllowed', () => {
  const since = plainDate('2024-02-29');
  const today = plainDate('2024-03-10');

  it.each([
    ['the day before the step it follows', '2024-02-28', false],
    ['the day of the step it follows', '2024-02-29', true],
    ['a day since', '2024-03-01', true],
    ['today', '2024-03-10', true],
    ['tomorrow', '2024-03-11', false],
  ])('%s, %s: %s', (_, on, allowed) => {
    expect(isMoveDateAllowed({ on: plainDate(on) }, { since, today })).toBe(allowed);
  });

  it('allows no day while the step it follows lies ahead', () => {
    const ahead = plainDate('2024-03-11');
    expect(isMoveDateAllowed({ on: today }, { since: ahead, today })).toBe(false);
    expect(isMoveDateAllowed({ on: ahead }, { since: ahead, today })).toBe(false);
  });
});
