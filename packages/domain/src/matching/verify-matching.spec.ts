import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMatchInstance } from '../testing/a-match-instance.ts';
import type { MatchInstance, MatchResult } from './match-instance.ts';
import { scoreMatch } from './score-match.ts';
import { solveMatching } from './solve-matching.ts';
import { verifyMatching } from './verify-matching.ts';

/** Five people who can do the first activity, one of them locked there, and two who can do the second. */
const instance: MatchInstance = {
  people: { waitingMonths: [50, 40, 30, 20, 10] },
  activities: { posts: [2, 3] },
  pairs: {
    person: [0, 1, 1, 2, 2, 3, 4],
    activity: [0, 0, 1, 0, 1, 0, 0],
    fit: [800, 300, 700, 600, 100, 900, 900],
  },
  locked: [[0, 0]],
};
const result = solveMatching(instance);

const refusal = (given: Partial<MatchResult>, of = instance, answer = result) => {
  const verified = verifyMatching(of, { ...answer, ...given });
  return verified.ok ? 'proved' : `${verified.problem.path}: ${verified.problem.what}`;
};
/** The match changed, and its score told as it then is: only the loss itself is wrong. */
const changed = (match: number[], of = instance) => ({ match, score: scoreMatch(of, match) });

describe('verifyMatching', () => {
  it('accepts the answer of the engine', () => {
    expect(result.match).toEqual([0, 1, 1, 0, -1]);
    expect(refusal({})).toBe('proved');
  });

  it.each<[string, Partial<MatchResult>, string]>([
    ['a match that is too short', { match: [0] }, 'match: has 1 entries for 5 people'],
    ['an activity that is none', { match: [0, 1, 2, 0, -1] }, 'match[2]: 2 is no activity'],
    ['half an activity', { match: [0, 0.5, 1, 0, -1] }, 'match[1]: 0.5 is no activity'],
    [
      'a pair that is none',
      changed([0, 1, 1, 0, 1]),
      'match[4]: person 4 and activity 1 are no pair',
    ],
    [
      'a lock that is lost',
      changed([-1, 1, 1, 0, 0]),
      'match[0]: person 0 is locked to activity 0 and has -1',
    ],
    [
      'an activity that is overfull',
      changed([0, 1, 1, 0, 0]),
      'activities.posts[0]: 3 people for 2 posts',
    ],
    [
      'a person who is dropped',
      changed([0, -1, 1, 0, -1]),
      'prices[0]: person 1 would rather be there than in -1',
    ],
    [
      'a score that is told too high',
      { score: { ...result.score, fit: result.score.fit + 1 } },
      `score.fit: says ${result.score.fit + 1}, and it is ${result.score.fit}`,
    ],
    [
      'a price on a post that is free',
      { prices: [result.prices[0] as number, 1] },
      'prices[1]: the price is above 0, and 2 of 3 posts are taken',
    ],
    [
      'a price that is too low',
      { prices: [0, 0] },
      'prices[0]: person 2 would rather be there than in 1',
    ],
    [
      'a price that is too high',
      { prices: [Number.MAX_SAFE_INTEGER, 0] },
      'prices[0]: person 3 would rather have no post than pay that',
    ],
    [
      'a price below nothing',
      { prices: [result.prices[0] as number, -1] },
      'prices[1]: the price is below 0, and no minimum holds anybody there',
    ],
    ['a price that is no whole number', { prices: [0.5, 0] }, 'prices[0]: 0.5 is no whole number'],
    ['prices that are too few', { prices: [] }, 'prices: has 0 prices for 2 activities'],
    [
      'tiers that are too few',
      { tierPrices: [[0, 0]] },
      'tierPrices: has 1 tiers, and there are 4',
    ],
  ])('refuses %s', (_, given, said) => {
    expect(refusal(given)).toBe(said);
  });

  it('refuses two people who have changed places, when that costs fit', () => {
    const two: MatchInstance = {
      people: { waitingMonths: [9, 9] },
      activities: { posts: [1, 1] },
      pairs: { person: [0, 0, 1, 1], activity: [0, 1, 0, 1], fit: [9, 5, 5, 9] },
    };
    const answer = solveMatching(two);
    expect(answer.match).toEqual([0, 1]);
    expect(refusal(changed([1, 0], two), two, answer)).toMatch(
      /^prices\[.\]: person . would rather /,
    );
  });

  it('refuses every other matching that is worse, whatever the prices say', () => {
    const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(seeds, seeds, fc.boolean(), (from, other, hasMinimums) => {
        const given = { people: 6, activities: 3, hasMinimums };
        const of = { ...aMatchInstance(from, given), locked: [] };
        const answer = solveMatching(of);
        const worse = solveMatching({ ...of, tiers: (of.tiers ?? []).toReversed() });
        const fromElsewhere = solveMatching({ ...aMatchInstance(other, given), locked: [] });
        const isWorse = (of.tiers ?? []).some((tier) => worse.score[tier] !== answer.score[tier]);
        expect(refusal({}, of, answer)).toBe('proved');
        const byThesePrices = refusal({ match: worse.match, score: worse.score }, of, answer);
        // As good, but with other activities open: prices of those that a minimum holds say nothing of it.
        if (isWorse || !hasMinimums) {
          expect(byThesePrices === 'proved').toBe(!isWorse);
        }
        if (isWorse) {
          expect(refusal({}, of, worse)).not.toBe('proved');
          const { prices, branches } = fromElsewhere;
          expect(refusal({ ...worse, prices, ...(branches ? { branches } : {}) }, of)).not.toBe(
            'proved',
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the proof that no other activities should open', () => {
  const withMinimum: MatchInstance = {
    ...instance,
    locked: [],
    activities: { posts: [2, 2], minPosts: [2, 2] },
  };
  const answer = solveMatching(withMinimum);
  const [first = { opened: [], closed: [], prices: [] }, ...others] = answer.branches ?? [];
  const told = (branches: MatchResult['branches'] & object) =>
    refusal({ branches }, withMinimum, answer);

  it('is accepted as the engine gives it', () => {
    expect(told([first, ...others])).toBe('proved');
  });

  it('is refused without one of its branches', () => {
    expect(told([])).toBe('branches: leave out a choice of open activities');
  });

  it('is refused when a branch decides what the others do not', () => {
    expect(told([{ ...first, opened: [0] }])).toBe(
      'branches: leave out a choice of open activities',
    );
  });

  it('is refused when the prices of a branch allow more than the answer has', () => {
    const prices = first.prices.map((column) => column.map(() => 0));
    expect(told([{ ...first, prices }, ...others])).toBe(
      'branches[0].prices: allow more than the score of the answer',
    );
  });

  it('is refused when a branch names what is no activity, or has too few prices', () => {
    const said = 'branches[0]: names no activities, or has no price for each tier';
    expect(told([{ ...first, closed: [7] }, ...others])).toBe(said);
    expect(told([{ ...first, prices: [[0, 0]] }, ...others])).toBe(said);
  });

  it('is refused when an activity opens with fewer than its minimum', () => {
    expect(refusal(changed([0, 1, -1, 0, -1], withMinimum), withMinimum, answer)).toBe(
      'activities.minPosts[1]: open with 1 people, and its minimum is 2',
    );
  });
});

describe('a bound by what people keep', () => {
  const given = aMatchInstance(4, { people: 40, activities: 8, hasMinimums: true });
  const posts = Array.from(given.activities.posts, () => 12);
  const minPosts = posts.map(() => 9);
  const tiers = ['placed', 'waiting', 'kept', 'fit'] as const;
  const instance = { ...given, activities: { posts, minPosts }, locked: [], tiers };
  const result = solveMatching(instance);
  const branches = result.branches ?? [];
  const at = branches.findIndex(({ keeps }) => keeps !== undefined);
  const changed = (change: (keeps: number[][]) => void) => {
    const keeps = branches[at]?.keeps?.map((column) => [...column]) ?? [];
    change(keeps);
    const others = branches.map((branch, index) => (index === at ? { ...branch, keeps } : branch));
    return verifyMatching(instance, { ...result, branches: others });
  };

  it('proves that no choice of open activities is better', () => {
    expect(at).toBeGreaterThanOrEqual(0);
    expect(verifyMatching(instance, result)).toEqual({ ok: true });
    expect(changed(() => undefined)).toEqual({ ok: true });
  });

  it('is refused where it allows more, where somebody keeps less than nothing, and where one is missing', () => {
    const path = `branches[${at}].prices`;
    const more = changed((keeps) => {
      (keeps[1] as number[])[0] = 9;
    });
    const less = changed((keeps) => {
      (keeps[0] as number[])[0] = -1;
    });
    for (const answer of [more, less]) {
      expect(answer).toMatchObject({ ok: false, problem: { path } });
    }
    const short = changed((keeps) => {
      keeps[0]?.pop();
    });
    expect(short).toMatchObject({ ok: false, problem: { path: `branches[${at}]` } });
  });
});
