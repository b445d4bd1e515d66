import { describe, expect, it } from 'vitest';
import { personKey } from './person-keys.ts';
import { readingParams, spanOf } from './reading.ts';
import { workerKey } from './worker-keys.ts';

describe('months as people say them', () => {
  it.each([
    [24, { count: 2, unit: 'years' }],
    [12, { count: 1, unit: 'years' }],
    [6, { count: 6, unit: 'months' }],
    [30, { count: 30, unit: 'months' }],
    [0, { count: 0, unit: 'months' }],
  ])('%i', (months, span) => {
    expect(spanOf(months)).toEqual(span);
  });
});

it('what is a day in a trace is told as one, and nothing else is', () => {
  const others = { months: 39, type: 'registered', code: 'x2026-01-01', more: '2026-01-010' };
  expect(readingParams({ since: '2026-01-01', ...others })).toEqual({
    since: { day: '2026-01-01' },
    ...others,
  });
});

it('a reason without words is our own bug', () => {
  expect(() => personKey('volunteers', 'never-heard')).toThrow(
    'no words for volunteers never-heard',
  );
  expect(() => workerKey('volunteers', 'never-heard')).toThrow(
    'no words for volunteers never-heard',
  );
});
