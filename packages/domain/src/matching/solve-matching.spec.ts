import { describe, expect, it } from 'vitest';
import { aMatchInstance } from '../testing/a-match-instance.ts';
import { MinimumOutOfReach } from './engine/choose-open.ts';
import type { MatchInstance } from './match-instance.ts';
import { solveMatching } from './solve-matching.ts';
import { verifyMatching } from './verify-matching.ts';

type Given = Partial<MatchInstance> & {
  waits: number[];
  posts: number[];
  minPosts?: number[];
  /** Person, activity, fit. */
  triples: [number, number, number][];
};

const instanceOf = ({ waits, posts, minPosts, triples, ...others }: Given): MatchInstance => ({
  people: { waitingMonths: waits },
  activities: { posts, minPosts },
  pairs: {
    person: triples.map(([person]) => person),
    activity: triples.map(([, activity]) => activity),
    fit: triples.map(([, , fit]) => fit),
  },
  ...others,
});

function solve(given: Given) {
  const instance = instanceOf(given);
  const result = solveMatching(instance);
  expect(verifyMatching(instance, result)).toEqual({ ok: true });
  return result;
}

describe('solveMatching', () => {
  it('gives nobody anything where there is nobody, nothing to do, or no pair', () => {
    expect(solve({ waits: [], posts: [], triples: [] })).toMatchObject({ match: [], prices: [] });
    expect(solve({ waits: [3], posts: [], triples: [] }).match).toEqual([-1]);
    expect(solve({ waits: [], posts: [2], triples: [] }).prices).toEqual([0]);
    expect(solve({ waits: [3, 4], posts: [2], triples: [] }).match).toEqual([-1, -1]);
  });

  it('places two people rather than the one who fits best', () => {
    const { match } = solve({
      waits: [9, 1],
      posts: [1, 1],
      triples: [
        [0, 0, 1000],
        [0, 1, 0],
        [1, 0, 0],
      ],
    });
    expect(match).toEqual([1, 0]);
  });

  it('gives the only post to whoever has waited longest, whatever the fit', () => {
    const { match, score } = solve({
      waits: [30, 31],
      posts: [1],
      triples: [
        [0, 0, 1000],
        [1, 0, 0],
      ],
    });
    expect({ match, score }).toEqual({
      match: [-1, 0],
      score: { placed: 1, waiting: 31, kept: 0, fit: 0 },
    });
  });

  it('takes nobody a post away for a better fit, unless fit is asked to count more', () => {
    const given: Given = {
      waits: [5, 5],
      posts: [1, 1],
      previous: [0, 1],
      triples: [
        [0, 0, 10],
        [0, 1, 900],
        [1, 0, 900],
        [1, 1, 10],
      ],
    };
    expect(solve(given).match).toEqual([0, 1]);
    expect(solve({ ...given, tiers: ['placed', 'waiting', 'fit', 'kept'] }).match).toEqual([1, 0]);
  });

  it('leaves somebody out for the best fit where fit counts first', () => {
    const { match } = solve({
      waits: [5, 50],
      posts: [1, 1],
      triples: [
        [0, 0, 1000],
        [1, 0, 999],
        [1, 1, 0],
      ],
      tiers: ['fit', 'kept', 'waiting', 'placed'],
    });
    expect(match).toEqual([0, 1]);
  });

  it('does not touch what is locked, even where it costs a place', () => {
    const { match } = solve({
      waits: [1, 80],
      posts: [1, 1],
      triples: [
        [0, 0, 500],
        [0, 1, 500],
        [1, 0, 500],
      ],
      locked: [[0, 0]],
    });
    expect(match).toEqual([0, -1]);
  });

  it('prices a full activity at the months that its last holder has waited', () => {
    const instance: Given = {
      waits: [61, 60],
      posts: [1],
      triples: [
        [0, 0, 0],
        [1, 0, 0],
      ],
    };
    const [price = 0] = solve(instance).prices;
    const [higher = 0] = solve({ ...instance, waits: [62, 60] }).prices;
    expect(price).toBeGreaterThan(0);
    expect(higher).toBeGreaterThan(price);
  });

  it('prices an activity at nothing while a post is free', () => {
    expect(solve({ waits: [5], posts: [2], triples: [[0, 0, 7]] }).prices).toEqual([0]);
  });
});

describe('an activity with a minimum', () => {
  const three: Given = {
    waits: [10, 10, 10],
    posts: [3, 3],
    triples: [
      [0, 0, 900],
      [0, 1, 100],
      [1, 0, 50],
      [1, 1, 900],
      [2, 1, 900],
    ],
  };

  it('stays empty when too few come for it', () => {
    expect(solve(three).match).toEqual([0, 1, 1]);
    expect(solve({ ...three, minPosts: [2, 0] }).match).toEqual([1, 1, 1]);
  });

  it('opens with people who would fit better elsewhere when that places more', () => {
    const given: Given = { ...three, posts: [3, 1], minPosts: [2, 0] };
    expect(solve(given).match).toEqual([0, 0, 1]);
    const { branches = [] } = solve(given);
    expect(branches.length).toBeGreaterThan(0);
  });

  it('never opens when its posts are fewer than its minimum', () => {
    expect(solve({ ...three, posts: [3, 1], minPosts: [4, 0] }).score.placed).toBe(1);
  });

  it('counts those who are locked there', () => {
    expect(solve({ ...three, minPosts: [2, 2], locked: [[0, 0]] }).match).toEqual([0, 0, -1]);
  });

  it('is refused when a lock opens it and nobody can fill it', () => {
    const instance = instanceOf({ ...three, minPosts: [3, 0], locked: [[0, 0]] });
    expect(() => solveMatching(instance)).toThrow(MinimumOutOfReach);
  });

  it('gets an answer that holds, and says that it may not be the best, when the search is cut short', () => {
    const instance = aMatchInstance(14, { people: 40, activities: 8, hasMinimums: true });
    const posts = Array.from(instance.activities.posts, () => 12);
    const hard = { ...instance, activities: { posts, minPosts: posts }, locked: [] };
    const [whole, cut] = [solveMatching(hard), solveMatching(hard, 1)];
    expect(verifyMatching(hard, whole)).toEqual({ ok: true });
    expect({ whole: whole.gaveUp, cut: cut.gaveUp }).toEqual({ whole: undefined, cut: true });
    expect(verifyMatching(hard, cut)).toMatchObject({
      problem: { what: 'allow more than the score of the answer' },
    });
    expect(cut.score.placed).toBeLessThanOrEqual(whole.score.placed);
  });
});
