import { type MatchInstance, type Tier, tierNames } from '../matching/match-instance.ts';

/** What an instance made from a seed holds besides people, activities and pairs. */
export type MatchOptions = { people?: number; activities?: number; hasMinimums?: boolean };

/** Numbers that look like chance and are the same for the same seed, from 0 up to but not 1. */
export function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/**
 * A small instance from a seed: with ties in waiting and fit, activities without posts, people without
 * pairs, locks, a previous round, tiers in any order and ids in any order.
 */
export function aMatchInstance(seed: number, options: MatchOptions = {}): MatchInstance {
  const number = numbersFrom(seed);
  const below = (most: number) => Math.floor(number() * most);
  const people = options.people ?? 1 + below(below(4) === 0 ? 50 : 14);
  const activities = options.activities ?? 1 + below(8);
  const [density, fits, waits] = [number(), 1 + below(4) * 300, 1 + below(40)];
  const pairs = Array.from({ length: people * activities }, (_, at) => at)
    .filter(() => number() < density)
    .map((at) => ({ person: Math.floor(at / activities), activity: at % activities }));
  const posts = Array.from({ length: activities }, () =>
    below(2 + Math.ceil((2 * people) / activities)),
  );
  const minPosts = posts.map(() => below(5));
  const free = posts.slice();
  const locked: [number, number][] = [];
  for (const { person, activity } of pairs) {
    const isTaken = locked.some(([other]) => other === person);
    if (!isTaken && (free[activity] ?? 0) > 0 && number() < 0.05) {
      free[activity] = (free[activity] ?? 0) - 1;
      locked.push([person, activity]);
    }
  }
  const tiers: readonly Tier[] = below(2) === 0 ? tierNames : shuffled(tierNames, number);
  return {
    people: {
      id: shuffled(
        Array.from({ length: people }, (_, at) => `p${at}`),
        number,
      ),
      waitingMonths: Array.from({ length: people }, () => below(waits)),
    },
    activities: {
      id: shuffled(
        Array.from({ length: activities }, (_, at) => `a${at}`),
        number,
      ),
      posts,
      ...(options.hasMinimums ? { minPosts } : {}),
    },
    pairs: {
      person: pairs.map(({ person }) => person),
      activity: pairs.map(({ activity }) => activity),
      fit: pairs.map(() => below(fits + 1)),
    },
    previous: Array.from({ length: people }, () => below(activities + 1) - 1),
    locked,
    tiers,
  };
}

/** The same things in another order. */
export function shuffled<T>(things: readonly T[], number: () => number): T[] {
  return things
    .map((thing) => ({ thing, key: number() }))
    .sort((a, b) => a.key - b.key)
    .map(({ thing }) => thing);
}
