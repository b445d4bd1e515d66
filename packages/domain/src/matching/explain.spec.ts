import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPersonInRound } from '../testing/a-person-in-round.ts';
import { aRoundPlan } from '../testing/a-round-plan.ts';
import { anActivityInRound } from '../testing/an-activity-in-round.ts';
import type { LockInTheWay } from './change/locks-in-the-way.ts';
import { explainPlaced, explainUnplaced } from './explain.ts';
import type { ActivityInRound, PersonInRound } from './round-facts.ts';
import { waitingCutOffs } from './waiting-cut-offs.ts';

const north = (metres: number) => ({ latitude: 50 + metres / 111_195.08, longitude: 5 });

function unplaced(
  people: PersonInRound[],
  activities: ActivityInRound[],
  held?: Map<number, number>,
  inTheWay?: LockInTheWay[],
) {
  const plan = aRoundPlan(people, activities, held);
  const index = plan.people.length - 1;
  expect(plan.match[index]).toBe(-1);
  return explainUnplaced(plan, index, waitingCutOffs(plan), inTheWay);
}

describe('why a person is proposed an activity', () => {
  it('is told from the wish to the turn, in codes and figures', () => {
    const rosa = aPersonInRound({
      waitingMonths: 71,
      wishes: ['shop', 'reuse'],
      skills: ['counting_money'],
    });
    const shop = anActivityInRound({
      place: north(600),
      workKinds: ['reuse', 'shop'],
      skills: [
        { code: 'counting_money', level: 'needed' },
        { code: 'sorting', level: 'trainable' },
      ],
    });
    const plan = aRoundPlan([rosa, aPersonInRound({ id: 'karim', waitingMonths: 48 })], [shop]);
    const cutOff = waitingCutOffs(plan).of[0] ?? { kind: 'free' as const };
    expect(explainPlaced(rosa, shop, { rules: plan.rules, cutOff })).toEqual({
      reasons: [
        { code: 'wish-met', params: { rank: 1, workKind: 'shop' } },
        { code: 'skill-held', params: { skill: 'counting_money' } },
        { code: 'skill-to-train', params: { skill: 'sorting' } },
        { code: 'near-enough', params: { metres: 600, mode: 'foot', minutes: 12 } },
        {
          code: 'hours-meet',
          params: { wishedLeast: 1_200, wishedMost: 1_800, from: 1_200, to: 1_800 },
        },
        { code: 'waited', params: { months: 71 } },
        { code: 'last-place-waited', params: { months: 71 } },
      ],
      parts: { wishes: 1_000, skills: 500, distance: 400, hours: 1_000 },
    });
  });

  it('says that a post is free, and what is still to be asked', () => {
    const person = aPersonInRound({ home: null });
    const { rules } = aRoundPlan([person], []);
    const told = explainPlaced(person, anActivityInRound(), { rules, cutOff: { kind: 'free' } });
    expect(told.reasons.map(({ code }) => code)).toEqual([
      'wish-to-ask',
      'place-to-ask',
      'hours-meet',
      'waited',
      'post-free',
    ]);
  });
});

describe('why a person has no proposal', () => {
  it('is that all posts are taken by those who have waited longer', () => {
    const activities = [anActivityInRound({ id: 'shop' }), anActivityInRound({ id: 'works' })];
    const people = [61, 55, 48].map((waitingMonths) =>
      aPersonInRound({ id: `p-${waitingMonths}`, waitingMonths }),
    );
    const told = unplaced(people, activities);
    expect(told.reasons).toEqual([
      { code: 'all-posts-taken', params: { activities: 2, months: 55, own: 48 } },
      { code: 'fewer-posts-than-people', params: { posts: 2, people: 3 } },
    ]);
    expect(told.left).toEqual([
      { activityId: 'shop', cutOff: { kind: 'waited', months: 55 } },
      { activityId: 'works', cutOff: { kind: 'waited', months: 55 } },
    ]);
    expect(told.removed).toEqual([]);
  });

  it('is, where nothing is left, what took each activity, and the change that opens most', () => {
    const told = unplaced(
      [aPersonInRound()],
      [
        anActivityInRound({ id: 'garden', place: north(3_000) }),
        anActivityInRound({ id: 'kitchen', isCleared: false }),
      ],
    );
    expect(told.reasons).toEqual([
      { code: 'no-activity-left', params: {} },
      { code: 'travel-would-open', params: { mode: 'bicycle', opens: 1 } },
    ]);
    expect(told.removed.map(({ activityId, rule, reason }) => [activityId, rule, reason])).toEqual([
      ['garden', 'within-reach', 'too-far'],
      ['kitchen', 'takes-people', 'not-cleared'],
    ]);
  });

  it('is a place held since before the round, by somebody who has waited less', () => {
    const people = [
      aPersonInRound({ id: 'held', waitingMonths: 3 }),
      aPersonInRound({ id: 'asks', waitingMonths: 48 }),
    ];
    const told = unplaced(people, [anActivityInRound({ id: 'shop' })], new Map([[0, 0]]));
    expect(told.reasons).toEqual([{ code: 'held-before-the-round', params: { activity: 'shop' } }]);
  });

  it('is a promise of before the round, with the months that a place would take without it', () => {
    const people = [60, 48].map((waitingMonths) =>
      aPersonInRound({ id: `p-${waitingMonths}`, waitingMonths }),
    );
    const shop = anActivityInRound({ id: 'shop' });
    const inTheWay = [{ activity: 0, months: 48 }];
    const told = unplaced(people, [shop], new Map(), inTheWay);
    expect(told.reasons.at(-1)).toEqual({
      code: 'lock-in-the-way',
      params: { activity: 'shop', months: 48, own: 48 },
    });
  });

  it('is that an activity has no post to offer', () => {
    const shop = anActivityInRound({ id: 'shop', posts: 0 });
    expect(unplaced([aPersonInRound()], [shop]).reasons).toEqual([
      { code: 'no-post-offered', params: { activity: 'shop' } },
    ]);
  });

  it('is that too few came for an activity to open', () => {
    const shop = anActivityInRound({ id: 'shop', posts: 0, minPosts: 4 });
    expect(unplaced([aPersonInRound()], [shop]).reasons).toEqual([
      { code: 'would-not-open', params: { activity: 'shop', least: 4 } },
    ]);
  });

  it('does not change when an activity comes that nobody can do', () => {
    const months = fc.array(fc.nat({ max: 90 }), { minLength: 1, maxLength: 8 });
    const posts = fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 4 });
    const metres = fc.nat({ max: 2_000 });
    fc.assert(
      fc.property(months, posts, metres, fc.nat(), (waits, counts, way, asked) => {
        const people = waits.map((waitingMonths, at) =>
          aPersonInRound({ id: `p-${at}`, waitingMonths, home: north(at % 2 === 0 ? 0 : way) }),
        );
        const activities = counts.map((count, at) =>
          anActivityInRound({ id: `a-${at}`, posts: count }),
        );
        const unrelated = anActivityInRound({ id: 'other', isCleared: false });
        const index = asked % people.length;
        const [before, after] = [activities, [...activities, unrelated]].map((there) => {
          const plan = aRoundPlan(people, there);
          const cutOffs = waitingCutOffs(plan);
          return (plan.match[index] ?? -1) < 0 ? explainUnplaced(plan, index, cutOffs) : null;
        });
        expect(after?.reasons).toEqual(before?.reasons);
        expect(after?.left).toEqual(before?.left);
      }),
    );
  });
});
