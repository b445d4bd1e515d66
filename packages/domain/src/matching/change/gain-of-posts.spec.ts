import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMatchInstance, numbersFrom } from '../../testing/a-match-instance.ts';
import { type MatchInstance, tierNames } from '../match-instance.ts';
import { solveMatching } from '../solve-matching.ts';
import { changeInstance } from './change.ts';
import { gainsOfPosts, type MorePosts } from './gain-of-posts.ts';

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** A new activity that some can do, or more posts of one that there is. */
function anIdea({ people, activities }: MatchInstance, number: () => number): MorePosts {
  const posts = 1 + Math.floor(number() * 5);
  if (number() < 0.3) {
    return { posts, activity: Math.floor(number() * activities.posts.length) };
  }
  const person = Array.from(people.waitingMonths, (_, at) => at).filter(() => number() < 0.4);
  return { posts, person, fit: person.map(() => Math.floor(number() * 1_001)) };
}

/** The instance with the idea in it. */
function withIdea(instance: MatchInstance, idea: MorePosts): MatchInstance {
  if ('activity' in idea) {
    return changeInstance(instance, { kind: 'posts', activity: idea.activity, more: idea.posts });
  }
  const { activities, pairs } = instance;
  const isLocked = (person: number) => instance.locked?.some(([who]) => who === person);
  const able = idea.person.map((person, at) => ({ person, fit: idea.fit[at] as number }));
  const free = able.filter(({ person }) => !isLocked(person));
  const at = activities.posts.length;
  return {
    ...instance,
    activities: { posts: [...Array.from(activities.posts), idea.posts] },
    pairs: {
      person: [...Array.from(pairs.person), ...free.map(({ person }) => person)],
      activity: [...Array.from(pairs.activity), ...free.map(() => at)],
      fit: [...Array.from(pairs.fit), ...free.map(({ fit }) => fit)],
    },
  };
}

describe('gainsOfPosts', () => {
  it('tells exactly what solving anew with the posts would add to each tier', () => {
    let [gained, withMoves] = [0, 0];
    fc.assert(
      fc.property(seed, (from) => {
        const given = aMatchInstance(from);
        const { id: _, ...activities } = given.activities;
        const instance = { ...given, activities };
        const number = numbersFrom(from + 1);
        const ideas = Array.from({ length: 5 }, () => anIdea(instance, number));
        const before = solveMatching(instance);
        const gains = gainsOfPosts(instance, before, ideas);
        ideas.forEach((idea, at) => {
          const anew = solveMatching(withIdea(instance, idea)).score;
          const gain = gains[at] as (typeof gains)[number];
          for (const tier of tierNames) {
            expect(before.score[tier] + gain[tier]).toBe(anew[tier]);
          }
          gained += gain.placed;
          withMoves += gain.moves;
        });
      }),
      { numRuns: 1_000 },
    );
    expect(gained).toBeGreaterThan(1_000);
    expect(withMoves).toBeGreaterThan(1_000);
  });
});
