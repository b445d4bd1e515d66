import { expect, it } from 'vitest';
import { askedDay } from './asked-day.ts';

it.each([
  ['2026-10-01', '2026-10-01'],
  ['1/10/2026', '2026-10-01'],
  ['01.10.2026', '2026-10-01'],
  [' 01-10-2026 ', '2026-10-01'],
  ['', null],
  [null, null],
  ['31/02/2026', undefined],
  ['octobre', undefined],
])('reads %s as %s', (told, day) => {
  expect(askedDay(told)).toBe(day);
});
