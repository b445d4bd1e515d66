import { describe, expect, it } from 'vitest';
import { readMatchInstance } from './read-match-instance.ts';

const sound = {
  people: { id: ['a', 'b', 'c'], waitingMonths: [12, 24, 36] },
  activities: { id: [1, 2], posts: [1, 2], minPosts: [0, 2] },
  pairs: { person: [0, 1, 2, 2], activity: [0, 1, 0, 1], fit: [0, 500, 1000, 7] },
  previous: [-1, 1, 0],
  locked: [[0, 0]],
  tiers: ['waiting', 'placed', 'fit', 'kept'],
};

const told = (json: unknown) => {
  const read = readMatchInstance(json);
  return read.ok ? 'sound' : `${read.problem.path}: ${read.problem.what}`;
};
const { people, activities, pairs } = sound;

describe('readMatchInstance', () => {
  it('reads columns of numbers, and all that may be left out', () => {
    expect(readMatchInstance(sound)).toMatchObject({
      ok: true,
      instance: { pairs: { person: Int32Array.of(0, 1, 2, 2) }, locked: [[0, 0]] },
    });
    const bare = {
      people: { waitingMonths: [] },
      activities: { posts: [] },
      pairs: { person: [], activity: [], fit: [] },
    };
    expect(told(bare)).toBe('sound');
  });

  it.each<[string, unknown, string]>([
    ['no object', [], 'instance: got [], takes an object'],
    ['nothing at all', undefined, 'instance: got nothing, takes an object'],
    ['no people', { ...sound, people: undefined }, 'people: got nothing, takes an object'],
    [
      'a field that is none',
      { ...sound, activities: { ...activities, minPost: [] } },
      'activities.minPost: no such field; there are id, posts, minPosts',
    ],
    [
      'a field at the top that is none',
      { ...sound, lock: [] },
      'lock: no such field; there are people, activities, pairs, previous, locked, tiers',
    ],
    [
      'text in the place of a list',
      { ...sound, people: { waitingMonths: 'long' } },
      'people.waitingMonths: got "long", takes a list',
    ],
    [
      'half a month',
      { ...sound, people: { waitingMonths: [1, 2.5, 3] } },
      'people.waitingMonths[1]: got 2.5, takes a whole number from 0 to 1000000000',
    ],
    [
      'a negative number of posts',
      { ...sound, activities: { posts: [1, -2] } },
      'activities.posts[1]: got -2, takes a whole number from 0 to 1000000000',
    ],
    [
      'a minimum that is text',
      { ...sound, activities: { posts: [1, 2], minPosts: [0, '2'] } },
      'activities.minPosts[1]: got "2", takes a whole number from 0 to 1000000000',
    ],
    [
      'ids that are too few',
      { ...sound, people: { ...people, id: ['a'] } },
      'people.id: has 1 entries, takes 3: one for each of people.waitingMonths',
    ],
    [
      'an id twice',
      { ...sound, activities: { ...activities, id: [1, '1'] } },
      'activities.id[1]: "1" is the id at 0 already',
    ],
    [
      'an id that is none',
      { ...sound, people: { ...people, id: ['a', null, 'c'] } },
      'people.id[1]: got null, takes a text or a whole number',
    ],
    [
      'columns of unequal length',
      { ...sound, pairs: { ...pairs, fit: [0, 500, 1000] } },
      'pairs.fit: has 3 entries, takes 4: one for each of pairs.person',
    ],
    [
      'a person who is not there',
      { ...sound, pairs: { ...pairs, person: [0, 1, 2, 3] } },
      'pairs.person[3]: got 3, takes the index of one of 3 people',
    ],
    [
      'an activity that is not there',
      { ...sound, pairs: { ...pairs, activity: [0, 1, -1, 1] } },
      'pairs.activity[2]: got -1, takes the index of one of 2 activities',
    ],
    [
      'a fit above the best',
      { ...sound, pairs: { ...pairs, fit: [0, 500, 1001, 7] } },
      'pairs.fit[2]: got 1001, takes a whole number from 0 to 1000',
    ],
    [
      'a pair named twice',
      { ...sound, pairs: { ...pairs, activity: [0, 1, 1, 1] } },
      'pairs.activity[3]: person 2 and activity 1 are the pair at 2 already',
    ],
    [
      'a round before of other people',
      { ...sound, previous: [0] },
      'previous: has 1 entries, takes 3: one for each person',
    ],
    [
      'a round before with an activity that is not there',
      { ...sound, previous: [0, 2, -1] },
      'previous[1]: got 2, takes the index of one of 2 activities, or -1',
    ],
    [
      'half a lock',
      { ...sound, locked: [[0]] },
      'locked[0]: got [0], takes a person and an activity',
    ],
    [
      'a lock on no pair',
      { ...sound, locked: [[1, 0]] },
      'locked[0]: person 1 and activity 0 are no pair',
    ],
    [
      'a person locked twice',
      {
        ...sound,
        locked: [
          [2, 1],
          [2, 0],
        ],
      },
      'locked[1]: person 2 is locked at 0 already',
    ],
    [
      'more locks than posts',
      {
        ...sound,
        locked: [
          [0, 0],
          [2, 0],
        ],
      },
      'locked[1]: activity 0 has 1 posts and more locks',
    ],
    [
      'a tier that is none',
      { ...sound, tiers: ['placed', 'waiting', 'kept', 'luck'] },
      'tiers[3]: got "luck", takes each of placed, waiting, kept, fit once',
    ],
    [
      'a tier twice',
      { ...sound, tiers: ['placed', 'waiting', 'kept', 'kept'] },
      'tiers[3]: got "kept", takes each of placed, waiting, kept, fit once',
    ],
    [
      'too few tiers',
      { ...sound, tiers: ['placed'] },
      'tiers: has 1 entries, takes 4: one for each tier there is',
    ],
  ])('refuses %s, and says where', (_, json, said) => {
    expect(told(json)).toBe(said);
  });
});
