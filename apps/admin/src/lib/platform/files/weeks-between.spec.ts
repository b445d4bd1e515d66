import { expect, it } from 'vitest';
import { weeksBetween } from './weeks-between.ts';

it('counts whole weeks, over the change of the clocks and never below none', () => {
  expect(weeksBetween('2026-10-01', '2026-10-07')).toBe(0);
  expect(weeksBetween('2026-10-01', '2026-10-08')).toBe(1);
  expect(weeksBetween('2026-10-20', '2026-11-03')).toBe(2);
  expect(weeksBetween('2026-11-03', '2026-10-20')).toBe(0);
});
