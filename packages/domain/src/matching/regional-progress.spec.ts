import { describe, expect, it } from 'vitest';
import { type PartProgress, regionalProgress } from './regional-progress.ts';
import { regionalPartLifecycle, regionalRoundLifecycle } from './regional-round-lifecycle.ts';

const part = (state: PartProgress['state'], done = 0, total = 0): PartProgress => ({
  state,
  done,
  total,
});

describe('how far rounds of many territories are', () => {
  it.each([
    ['nothing begun', [part('waiting'), part('waiting')], 0, 0],
    ['one half read', [part('running', 50, 100), part('waiting')], 25, 50],
    [
      'one read whole, not solved yet',
      [part('running', 100, 100), part('computed', 9, 9)],
      95,
      109,
    ],
    ['one failed, one to come', [part('failed', 3, 8), part('waiting')], 50, 3],
    ['all ended', [part('computed', 9, 9), part('failed'), part('cancelled')], 100, 9],
    ['none asked for', [], 100, 0],
  ])('%s', (_, parts, percent, peopleRead) => {
    expect(regionalProgress(parts)).toMatchObject({ percent, peopleRead });
  });

  it('counts who failed among the ended', () => {
    const parts = [part('failed'), part('computed'), part('running')];
    expect(regionalProgress(parts)).toMatchObject({ territories: 3, ended: 2, failed: 1 });
  });
});

it('leaves what has ended as it is', () => {
  expect(regionalRoundLifecycle.states.filter(regionalRoundLifecycle.isEnd)).toEqual([
    'finished',
    'cancelled',
  ]);
  expect(regionalPartLifecycle.states.filter(regionalPartLifecycle.isEnd)).toEqual([
    'computed',
    'failed',
    'cancelled',
  ]);
});
