import { describe, expect, it } from 'vitest';
import { aMatchInstance } from '../testing/a-match-instance.ts';
import { planToday, type SinceRound } from './change/plan-today.ts';
import type { MatchInstance } from './match-instance.ts';
import { moveByHand } from './move-by-hand.ts';
import { scoreMatch } from './score-match.ts';
import { solveMatching } from './solve-matching.ts';

const [rosa, fatima, karim] = [0, 1, 2];
const [depot, repas] = [0, 1];

/** Rosa and Fatima have waited longest and hold the two posts; Karim could do the depot alone. */
const instance = (change: Partial<MatchInstance> = {}): MatchInstance => ({
  people: { waitingMonths: [71, 61, 48] },
  activities: { posts: [1, 1] },
  pairs: {
    person: [rosa, fatima, fatima, karim],
    activity: [depot, depot, repas, depot],
    fit: [500, 900, 100, 700],
  },
  ...change,
});
const match = [depot, repas, -1];
const nobody = new Map<number, number>();
/** The plan after a move, or what stands against it. */
function moved(given: MatchInstance, since: SinceRound, [person, to]: [number, number]) {
  const { hindrance, answer } = moveByHand(planToday(given, since), { person, to });
  return hindrance ?? answer.result.match;
}
const move = (person: number, to: number, fixed: ReadonlyMap<number, number> = nobody) =>
  moved(instance(), { match, fixed }, [person, to]);

describe('moving somebody by hand', () => {
  it('takes the post from who holds it, and gives them what else there is', () => {
    expect(move(karim, depot)).toEqual([-1, repas, depot]);
  });

  it('gives a post that became free to who has waited longest for it', () => {
    expect(move(rosa, -1)).toEqual([-1, repas, depot]);
  });

  it('leaves everybody where they are who need not move', () => {
    const tied = instance({
      pairs: {
        person: [rosa, rosa, fatima, fatima, karim],
        activity: [depot, repas, depot, repas, depot],
        fit: [0, 1_000, 1_000, 0, 0],
      },
      activities: { posts: [2, 1] },
    });
    const before = { match, fixed: nobody };
    expect(moved(tied, before, [karim, depot])).toEqual([depot, repas, depot]);
  });

  it.each([
    ['there_already', rosa, depot, nobody],
    ['there_already', karim, -1, nobody],
    ['rule_against_it', karim, repas, nobody],
    ['every_post_fixed', karim, depot, new Map([[rosa, depot]])],
  ] as const)('is hindered: %s', (hindrance, person, to, fixed) => {
    expect(move(person, to, fixed)).toBe(hindrance);
  });

  it('is hindered where a locked activity would be left with too few to open', () => {
    const few = instance({ activities: { posts: [2, 1], minPosts: [2, 1] } });
    const before = { match: [depot, repas, depot], fixed: new Map([[rosa, depot]]) };
    expect(moved(few, before, [karim, -1])).toEqual([depot, depot, -1]);
    const stuck = { ...before, fixed: new Map([...before.fixed, [fatima, repas]]) };
    expect(moved(few, stuck, [karim, -1])).toBe('too_few_left');
  });

  it('leaves who is settled, and keeps within the posts, in any instance', () => {
    let moves = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const given = aMatchInstance(seed);
      const { match: plan } = solveMatching(given);
      const fixed = new Map(given.locked ?? []);
      const person = plan.findIndex((_, one) => !fixed.has(one));
      const pair = Array.from(given.pairs.person).indexOf(person);
      const to = pair < 0 ? -1 : (given.pairs.activity[pair] as number);
      const after = moved(given, { match: plan, fixed }, [person, to]);
      if (person < 0 || typeof after === 'string') {
        continue;
      }
      moves += 1;
      expect(after[person]).toBe(to);
      for (const [one, at] of fixed) {
        expect(after[one]).toBe(at);
      }
      const taken = (activity: number) => after.filter((at) => at === activity).length;
      Array.from(given.activities.posts).forEach((posts, activity) => {
        expect(taken(activity)).toBeLessThanOrEqual(posts);
      });
      const { placed } = scoreMatch(given, after);
      expect(placed).toBeLessThanOrEqual(
        solveMatching({ ...given, tiers: undefined }).score.placed,
      );
    }
    expect(moves).toBeGreaterThan(50);
  });
});
