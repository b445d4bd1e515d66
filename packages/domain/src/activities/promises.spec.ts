import { describe, expect, it } from 'vitest';
import { anActivity } from '../testing/an-activity.ts';
import type { Activity } from './activity.ts';
import { activityStates } from './activity-lifecycle.ts';
import { activityChangesBetween } from './correction.ts';
import { brokenPromises, losingWork, type PromisesMade } from './promises.ts';

const before = anActivity({
  employerId: 'one',
  posts: 4,
  weeklyMinutesLeast: 1_140,
  weeklyMinutesMost: 2_280,
});
const nobody: PromisesMade = { offered: 0, accepted: 0, signed: 0 };

const broken = (
  given: Partial<Activity>,
  promises: Partial<PromisesMade>,
  { from = before, isTold = false } = {},
) => {
  const { state: _, ...after } = { ...from, ...given };
  return brokenPromises(
    activityChangesBetween(from, given),
    { before: from, after },
    { promises: { ...nobody, ...promises }, isTold },
  ).map(({ code, params }) => [code, params]);
};
const notTold = (count: number, accepted: number) => [
  ['activities.people-not-told', { count, accepted }],
];

describe('the employer of an activity', () => {
  it.each([
    ['nobody', {}, []],
    ['somebody who has not answered', { offered: 2 }, notTold(2, 0)],
    [
      'somebody who said yes',
      { offered: 2, accepted: 1 },
      [['activities.employer-promised', { count: 1 }]],
    ],
    ['somebody who signed, with the one of before', { signed: 3 }, []],
  ])('promised to %s, changes accordingly', (_, promises, found) => {
    expect(broken({ employerId: 'other' }, promises)).toEqual(found);
    expect(broken({ employerId: null }, promises)).toEqual(found);
  });

  it('changes once those who have not answered were told, and never under a yes', () => {
    expect(broken({ employerId: 'other' }, { offered: 1 }, { isTold: true })).toEqual([]);
    expect(broken({ employerId: 'other' }, { accepted: 1 }, { isTold: true })).toHaveLength(1);
  });

  it('may be found first, whatever was offered without one', () => {
    const from = { ...before, employerId: null };
    expect(broken({ employerId: 'one' }, { offered: 1 }, { from })).toEqual([]);
  });
});

describe('the posts of an activity', () => {
  it.each([
    [2, []],
    [1, [['activities.posts-promised', { count: 2 }]]],
    [0, [['activities.posts-promised', { count: 2 }]]],
  ])('of which two are promised, become %i', (posts, found) => {
    expect(broken({ posts }, { offered: 1, accepted: 1 })).toEqual(found);
    expect(broken({ posts }, { accepted: 1, signed: 1 })).toEqual(found);
    expect(broken({ posts }, { signed: 2 }, { isTold: true })).toEqual(found);
  });

  it('that are too few already may grow without being enough', () => {
    const from = { ...before, posts: 1 };
    expect(broken({ posts: 2 }, { signed: 3 }, { from })).toEqual([]);
    expect(broken({ name: 'Autre nom' }, { signed: 3 }, { from })).toEqual([]);
  });
});

describe('what else a person would sign for', () => {
  it.each<[string, Partial<Activity>]>([
    ['the least hours grow', { weeklyMinutesLeast: 1_141 }],
    ['the most hours shrink', { weeklyMinutesMost: 2_279 }],
    ['the place moves', { zone: 'Zone b' }],
    ['the work moves about', { isItinerant: !before.isItinerant }],
    ['the work is another', { workKinds: ['shop'] }],
    ['the purpose is another', { purpose: 'Tout autre chose.' }],
  ])('is told to them first: %s', (_, given) => {
    expect(broken(given, { offered: 1, accepted: 2 })).toEqual(notTold(3, 2));
    expect(broken(given, { accepted: 2 }, { isTold: true })).toEqual([]);
    expect(broken(given, { signed: 2 })).toEqual([]);
    expect(broken(given, {})).toEqual([]);
  });

  it.each<[string, Partial<Activity>]>([
    ['there are more hours to choose from', { weeklyMinutesLeast: 600, weeklyMinutesMost: 2_400 }],
    ['there are more posts', { posts: 9 }],
    ['the name is another', { name: 'Autre nom' }],
    ['fewer are needed to begin', { minPosts: 1 }],
  ])('stays as it was: %s', (_, given) => {
    expect(broken(given, { offered: 2, accepted: 2 })).toEqual([]);
  });

  it('is asked once, beside what is not allowed at all', () => {
    const found = broken({ employerId: 'other', posts: 1, zone: 'b' }, { accepted: 2, signed: 1 });
    expect(found).toEqual([
      ['activities.employer-promised', { count: 2 }],
      ['activities.posts-promised', { count: 3 }],
      ['activities.people-not-told', { count: 2, accepted: 2 }],
    ]);
  });
});

describe('the work that people signed for', () => {
  it('is lost when the activity ends, and by no other move', () => {
    const promises = { offered: 1, accepted: 1, signed: 3 };
    const losing = activityStates.filter((to) => losingWork(to, promises) > 0);
    expect(losing).toEqual(['closed']);
    expect(losingWork('closed', promises)).toBe(3);
    expect(losingWork('closed', { ...promises, signed: 0 })).toBe(0);
  });
});
