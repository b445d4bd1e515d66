import { describe, expect, it } from 'vitest';
import { roundProgress } from './round-progress.ts';

describe('how far a round is', () => {
  it('has not begun while it waits', () => {
    expect(roundProgress({ step: null, done: 0, total: 0 })).toEqual({ step: 0, value: 0, max: 6 });
  });

  it('counts whole steps, and people within one', () => {
    expect(roundProgress({ step: 'assessing', done: 100, total: 400 })).toEqual({
      step: 2,
      value: 1.25,
      max: 6,
    });
    expect(roundProgress({ step: 'writing', done: 0, total: 0 })).toEqual({
      step: 6,
      value: 5,
      max: 6,
    });
  });

  it('never passes its step', () => {
    expect(roundProgress({ step: 'pairing', done: 500, total: 400 }).value).toBe(3);
  });
});
