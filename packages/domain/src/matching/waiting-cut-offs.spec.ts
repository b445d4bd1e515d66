import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPersonInRound } from '../testing/a-person-in-round.ts';
import { aRoundPlan } from '../testing/a-round-plan.ts';
import { anActivityInRound } from '../testing/an-activity-in-round.ts';
import { waitingCutOffs } from './waiting-cut-offs.ts';

const activity = (id: string, posts = 1, more = {}) => anActivityInRound({ id, posts, ...more });
const everything = ['a', 'b', 'c', 'd'];
const person = (waitingMonths: number, ...can: string[]) =>
  aPersonInRound({
    id: `${waitingMonths}-${can.join('')}`,
    waitingMonths,
    declined: everything.filter((id) => !can.includes(id)),
  });

describe('the waiting cut-off of an activity', () => {
  it('is that of the last one in, where nobody could make room', () => {
    const plan = aRoundPlan(
      [person(71, 'a'), person(61, 'a'), person(48, 'a')],
      [activity('a', 2)],
    );
    expect(waitingCutOffs(plan).of).toEqual([{ kind: 'waited', months: 61 }]);
  });

  it('is that of whoever would leave in the end, when those there could move on', () => {
    const plan = aRoundPlan(
      [person(71, 'a', 'b'), person(55, 'b'), person(48, 'a')],
      [activity('a'), activity('b')],
    );
    expect(plan.match).toEqual([0, 1, -1]);
    expect(waitingCutOffs(plan).of).toEqual([
      { kind: 'waited', months: 55 },
      { kind: 'waited', months: 55 },
    ]);
  });

  it('is none where a post is free, there or by one moving on', () => {
    const plan = aRoundPlan([person(71, 'a', 'b')], [activity('a'), activity('b')]);
    expect(waitingCutOffs(plan).of).toEqual([{ kind: 'free' }, { kind: 'free' }]);
  });

  it('is none where all posts were held before the round, nor where too few came to open', () => {
    const plan = aRoundPlan(
      [person(3, 'a'), person(48, 'a')],
      [activity('a'), activity('b', 3, { minPosts: 2 })],
      new Map([[0, 0]]),
    );
    expect(waitingCutOffs(plan).of).toEqual([{ kind: 'held' }, { kind: 'closed' }]);
  });

  it('lets in whoever has waited longer, and nobody who has waited less', () => {
    const can = fc.uniqueArray(fc.constantFrom(...everything), { minLength: 1 });
    const people = fc.array(fc.tuple(fc.nat({ max: 90 }), can), { maxLength: 9 });
    const posts = fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 });
    const asked = fc.tuple(fc.constantFrom(0, 1, 2, 3), fc.nat({ max: 90 }));
    fc.assert(
      fc.property(people, posts, asked, (given, counts, [wanted, months]) => {
        const there = given.map(([waits, able]) => person(waits, ...able));
        const activities = everything.map((id, at) => activity(id, counts[at]));
        const cutOff = waitingCutOffs(aRoundPlan(there, activities)).of[wanted];
        // Half a month more or less, so that nobody waits exactly as long.
        const newcomer = person(months + 0.5, everything[wanted] as string);
        const after = aRoundPlan([...there, newcomer], activities);
        const isIn = (after.match[there.length] ?? -1) >= 0;
        const expected =
          cutOff?.kind === 'free' || (cutOff?.kind === 'waited' && months + 0.5 > cutOff.months);
        expect(isIn).toBe(expected);
      }),
    );
  });
});

describe('the posts that moves can reach', () => {
  it('are as many as the people who can do nothing else', () => {
    const plan = aRoundPlan(
      [person(71, 'a', 'b'), person(55, 'b'), person(48, 'a'), person(90, 'c')],
      [activity('a'), activity('b'), activity('c', 2)],
    );
    const { postsFrom } = waitingCutOffs(plan);
    expect(postsFrom([0])).toBe(2);
    expect(postsFrom([2])).toBe(1);
    expect(postsFrom([])).toBe(0);
  });
});
