import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMatchInstance, numbersFrom, shuffled } from '../../testing/a-match-instance.ts';
import { MinimumOutOfReach } from '../engine/choose-open.ts';
import { type MatchInstance, type MatchResult, tierNames } from '../match-instance.ts';
import { solveMatching } from '../solve-matching.ts';
import { verifyMatching } from '../verify-matching.ts';
import { type Change, changeInstance, problemOf } from './change.ts';
import { handMove, planToday } from './plan-today.ts';
import { whatIf } from './what-if.ts';

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** A change that could be thought of for an instance, of each kind. */
function aChange(instance: MatchInstance, number: () => number): Change {
  const below = (most: number) => Math.floor(number() * most);
  const people = instance.people.waitingMonths.length;
  const activities = instance.activities.posts.length;
  const { person, activity } = instance.pairs;
  const pair = below(person.length);
  switch (below(8)) {
    case 0:
      return { kind: 'posts', activity: below(activities), more: below(5) - 2 };
    case 1:
      return { kind: 'tiers', tiers: shuffled(tierNames, number) };
    case 2:
    case 3: {
      const row = () => ({
        person: below(people),
        activity: shuffled([...Array(activities).keys()], number).slice(0, below(activities + 1)),
      });
      const [one, other] = [row(), row()];
      const changed = one.person === other.person ? [one] : [one, other];
      return {
        kind: 'pairs',
        people: changed.map((pairs) => ({ ...pairs, fit: pairs.activity.map(() => below(1_001)) })),
      };
    }
    case 4:
      return { kind: 'move', person: below(people), to: -1 };
    default:
      return { kind: 'move', person: person[pair] ?? 0, to: activity[pair] ?? -1 };
  }
}

function solved(instance: MatchInstance): MatchResult | undefined {
  try {
    return solveMatching(instance);
  } catch (error) {
    if (error instanceof MinimumOutOfReach) {
      return undefined;
    }
    throw error;
  }
}

/** Changes one after the other, each sound in the instance that those before leave. */
function someChanges(instance: MatchInstance, number: () => number) {
  let now = instance;
  const asked = [aChange(now, number), aChange(now, number), aChange(now, number)];
  const ordered = asked.toSorted((a, b) => Number(a.kind === 'move') - Number(b.kind === 'move'));
  const changes = ordered.filter((change) => {
    const isSound = problemOf(now, change) === undefined;
    now = isSound ? changeInstance(now, change) : now;
    return isSound;
  });
  return { changes, changed: now };
}

describe('whatIf', () => {
  it('comes to what solving the changed instance anew comes to, and proves it', () => {
    let seen = 0;
    fc.assert(
      fc.property(seed, fc.boolean(), (from, hasMinimums) => {
        const instance = aMatchInstance(from, { hasMinimums });
        const before = solved(instance);
        if (!before) {
          return;
        }
        const today = planToday(instance, { match: before.match, fixed: new Map() });
        const { changes, changed } = someChanges(today.instance, numbersFrom(from + 1));
        const anew = solved(changed);
        const answer = whatIf(today, changes);
        if (!anew) {
          expect(answer).toMatchObject({ ok: false, problem: 'too-few-left' });
          return;
        }
        if (!answer.ok) {
          throw new Error(`${answer.problem} at ${answer.at}`);
        }
        expect(answer.result.score).toEqual(anew.score);
        expect(verifyMatching(changed, answer.result)).toEqual({ ok: true });
        seen += changes.length;
      }),
      { numRuns: 1_000 },
    );
    expect(seen).toBeGreaterThan(1_000);
  });
});

describe('a plan as it stands today', () => {
  /** Rosa has waited longest, then Fatima, then Karim; two posts, both of which everybody could have. */
  const [rosa, fatima, karim] = [0, 1, 2];
  const instance: MatchInstance = {
    people: { waitingMonths: [71, 61, 48] },
    activities: { posts: [1, 1] },
    pairs: {
      person: [rosa, rosa, fatima, fatima, karim, karim],
      activity: [0, 1, 0, 1, 0, 1],
      fit: [500, 0, 0, 500, 900, 900],
    },
    previous: [0, 1, -1],
  };
  const nobody = new Map<number, number>();

  it('is the plan of the round where nothing came since', () => {
    const today = planToday(instance, { match: [0, 1, -1], fixed: nobody });
    expect(today).toMatchObject({
      standing: { match: [0, 1, -1], score: { placed: 2, waiting: 132, kept: 2, fit: 1_000 } },
      result: { match: [0, 1, -1] },
      notWeighed: [],
    });
  });

  it('counts from who has a place now, and tells apart what fills a place that became free', () => {
    const gone = new Map([[fatima, -1]]);
    const today = planToday(instance, { match: [0, -1, -1], fixed: gone });
    expect(today.standing.score.placed).toBe(1);
    const answer = whatIf(today, [{ kind: 'posts', activity: 0, more: 1 }]);
    expect(answer).toMatchObject({
      refilled: { moved: [{ person: karim, from: -1, to: 1 }], change: { placed: 1 } },
      all: { moved: [{ person: karim, from: -1, to: 1 }], change: { placed: 1 } },
      last: { moved: [], change: { placed: 0 } },
      falls: null,
    });
  });

  it('keeps people where they are by now, even where they would suit better elsewhere', () => {
    const crossed = planToday(instance, { match: [1, 0, -1], fixed: nobody });
    expect(crossed.result.match).toEqual([1, 0, -1]);
  });

  it('leaves a place outside that the round has no post for, and takes no other with it', () => {
    const both = new Map([
      [rosa, 0],
      [karim, 0],
    ]);
    const today = planToday(instance, { match: [0, -1, 0], fixed: both });
    expect(today).toMatchObject({ notWeighed: [karim], standing: { score: { placed: 1 } } });
    expect(today.result.match).toEqual([0, 1, -1]);
  });

  it('moves somebody again whom a hand has settled, and takes nothing else back', () => {
    const settled = new Map([[karim, 0]]);
    const today = planToday(instance, { match: [-1, 1, 0], fixed: settled });
    const answer = whatIf(today, [handMove(today, { person: karim, to: -1 })]);
    expect(answer).toMatchObject({ result: { match: [0, 1, -1] }, falls: null });
    const back = planToday(instance, { match: [0, 1, -1], fixed: new Map([[karim, -1]]) });
    expect(whatIf(back, [handMove(back, { person: karim, to: 1 })])).toMatchObject({
      result: { match: [0, -1, 1] },
      falls: 'waiting',
      passed: [{ person: karim, over: [fatima] }],
    });
  });

  it.each([
    ['to nobody and back', -1, 0],
    ['to a place and to nobody', 1, -1],
  ])('takes nobody twice in one list: %s', (_, first, second) => {
    const today = planToday(instance, { match: [0, 1, -1], fixed: nobody });
    const moves = [first, second].map((to) => ({ kind: 'move' as const, person: rosa, to }));
    expect(whatIf(today, moves)).toEqual({ ok: false, problem: 'moved-twice', at: 1 });
  });

  it('stays open with as many as are left in an activity in which somebody is settled', () => {
    const few: MatchInstance = { ...instance, activities: { posts: [2, 1], minPosts: [2, 1] } };
    const settled = new Map([
      [rosa, 0],
      [fatima, -1],
      [karim, -1],
    ]);
    const today = planToday(few, { match: [0, -1, -1], fixed: settled });
    expect(today.result.match).toEqual([0, -1, -1]);
  });
});
