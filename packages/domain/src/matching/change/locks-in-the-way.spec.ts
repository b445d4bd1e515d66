import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMatchInstance } from '../../testing/a-match-instance.ts';
import type { MatchInstance } from '../match-instance.ts';
import { scoreMatch } from '../score-match.ts';
import { solveMatching } from '../solve-matching.ts';
import { locksInTheWay } from './locks-in-the-way.ts';

const [rosa, fatima, karim] = [0, 1, 2];
const [depot, repas] = [0, 1];

/** Karim has waited least, and holds the depot since before the round. */
const held = (change: Partial<MatchInstance> = {}): MatchInstance => ({
  people: { waitingMonths: [71, 61, 12] },
  activities: { posts: [1, 1] },
  pairs: {
    person: [rosa, rosa, fatima, fatima, karim],
    activity: [depot, repas, depot, repas, depot],
    fit: [500, 500, 500, 500, 500],
  },
  locked: [[karim, depot]],
  ...change,
});
const told = (instance: MatchInstance) => [...locksInTheWay(instance, solveMatching(instance))];

describe('a lock in the way', () => {
  it('is one without which somebody who waits longer would have a place, also by others’ moving', () => {
    expect(told(held())).toEqual([[fatima, [{ activity: depot, months: 61 }]]]);
  });

  it('is none where who is held would have the place anyway', () => {
    expect(told(held({ people: { waitingMonths: [71, 61, 66] } }))).toEqual([]);
  });

  it('is told only of an activity that the person could do', () => {
    const pairs = {
      person: [rosa, rosa, fatima, karim],
      activity: [depot, repas, repas, depot],
      fit: [500, 500, 500, 500],
    };
    expect(told(held({ pairs }))).toEqual([]);
  });

  it('is told once an activity, and solved anew where activities have minimums', () => {
    const two = held({
      people: { waitingMonths: [71, 61, 12, 10] },
      activities: { posts: [2, 1], minPosts: [1, 2] },
      pairs: {
        person: [rosa, fatima, karim, 3],
        activity: [depot, depot, depot, depot],
        fit: [1, 1, 1, 1],
      },
      locked: [
        [karim, depot],
        [3, depot],
      ],
    });
    expect(told(two)).toEqual([[rosa, [{ activity: depot, months: 71 }]]]);
  });

  it('is exactly what solving without the lock says, whatever the instance', () => {
    const seen = { told: 0, not: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const instance = aMatchInstance(seed, { people: 12, activities: 4 });
        const result = solveMatching(instance);
        const inTheWay = locksInTheWay(instance, result);
        const activities = new Set((instance.locked ?? []).map(([, activity]) => activity));
        for (const activity of activities) {
          for (const person of couldDo(instance, activity)) {
            if (result.match[person] === -1) {
              const isTold = inTheWay.get(person)?.some((lock) => lock.activity === activity);
              const places = placesWithout(instance, person, activity);
              // Where plans are equally good, either may be told.
              expect(isTold ? places.some : !places.every).toBe(true);
              seen[isTold ? 'told' : 'not']++;
            }
          }
        }
      }),
      { numRuns: 600 },
    );
    expect(Math.min(seen.told, seen.not)).toBeGreaterThan(20);
  });
});

const couldDo = ({ pairs }: MatchInstance, activity: number): number[] =>
  Array.from(pairs.person).filter((_, pair) => pairs.activity[pair] === activity);

/** Whether some best plan without one of the locks of an activity has a place for a person, or even every one. */
function placesWithout(instance: MatchInstance, person: number, activity: number) {
  const locked = instance.locked ?? [];
  const answers = locked.flatMap(([held, at]) => {
    if (at !== activity) {
      return [];
    }
    const free = { ...instance, locked: locked.filter(([other]) => other !== held) };
    const { score } = solveMatching(free);
    const isBest = (other: MatchInstance) =>
      isSame(scoreMatch(free, solveMatching(other).match), score);
    const some = openTo(free, person).some((to) =>
      isBest({ ...free, locked: [...free.locked, [person, to]] }),
    );
    return [{ some, every: some && !isBest(without(free, person)) }];
  });
  return {
    some: answers.some(({ some }) => some),
    every: answers.some(({ every }) => every),
  };
}

/** The activities that a person could do and that are not all held. */
function openTo({ pairs, activities, locked = [] }: MatchInstance, person: number): number[] {
  const held = (activity: number) => locked.filter(([, to]) => to === activity).length;
  return Array.from(pairs.activity).filter(
    (activity, pair) =>
      pairs.person[pair] === person && held(activity) < (activities.posts[activity] as number),
  );
}

function without(instance: MatchInstance, person: number): MatchInstance {
  const { pairs } = instance;
  const kept = Array.from(pairs.person, (_, pair) => pair).filter(
    (pair) => pairs.person[pair] !== person,
  );
  const column = (of: ArrayLike<number>) => kept.map((pair) => of[pair] as number);
  return {
    ...instance,
    pairs: {
      person: column(pairs.person),
      activity: column(pairs.activity),
      fit: column(pairs.fit),
    },
  };
}

const isSame = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);
