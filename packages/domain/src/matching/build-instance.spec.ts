import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPersonInRound } from '../testing/a-person-in-round.ts';
import { anActivityInRound } from '../testing/an-activity-in-round.ts';
import { someMatchingRules } from '../testing/some-matching-rules.ts';
import { buildInstance, type RoundQuestion } from './build-instance.ts';
import { buildPairs } from './build-pairs.ts';
import { explainUnplaced } from './explain.ts';
import { readMatchInstance } from './read-match-instance.ts';
import type { RoundPlan } from './round-plan.ts';
import { solveMatching } from './solve-matching.ts';
import { verifyMatching } from './verify-matching.ts';
import { waitingCutOffs } from './waiting-cut-offs.ts';

const question = (given: Partial<RoundQuestion> = {}): RoundQuestion => ({
  people: [aPersonInRound({ id: 'ada' }), aPersonInRound({ id: 'bo', waitingMonths: 48 })],
  activities: [anActivityInRound({ id: 'shop' }), anActivityInRound({ id: 'garden' })],
  held: new Map(),
  previous: new Map(),
  rules: someMatchingRules(),
  ...given,
});
const instanceOf = (asked: RoundQuestion) =>
  buildInstance(asked, buildPairs(asked.people, asked.activities, asked.rules));

describe('the instance of a round', () => {
  it('names people and activities by their ids, with their waits and their posts', () => {
    expect(instanceOf(question())).toMatchObject({
      people: { id: ['ada', 'bo'], waitingMonths: [36, 48] },
      activities: { id: ['shop', 'garden'], posts: [1, 1], minPosts: [1, 1] },
      pairs: { person: [0, 0, 1, 1], activity: [0, 1, 0, 1] },
      previous: [-1, -1],
      locked: [],
      tiers: ['placed', 'waiting', 'kept', 'fit'],
    });
  });

  it('keeps what was proposed before, where that activity is still there', () => {
    const previous = new Map([
      ['ada', 'garden'],
      ['bo', 'closed'],
    ]);
    expect(instanceOf(question({ previous })).previous).toEqual([1, -1]);
  });

  it('locks what is held, also where a rule or the posts say otherwise by now', () => {
    const activities = [
      anActivityInRound({ id: 'shop', posts: 0, minPosts: 5, isCleared: false }),
      anActivityInRound({ id: 'garden' }),
    ];
    const held = new Map([['ada', 'shop']]);
    const instance = instanceOf(question({ activities, held }));
    expect(instance).toMatchObject({
      activities: { posts: [1, 1], minPosts: [1, 1] },
      pairs: { person: [0, 1, 0], activity: [1, 1, 0] },
      locked: [[0, 0]],
    });
    expect(solveMatching(instance).match).toEqual([0, 1]);
  });

  it('is sound, is solved, and leaves nobody without a reason, whatever the round', () => {
    const waits = fc.array(fc.nat({ max: 90 }), { minLength: 1, maxLength: 12 });
    const offers = fc.array(
      fc.record({
        posts: fc.nat({ max: 3 }),
        minPosts: fc.option(fc.constantFrom(1, 2, 3)),
        isCleared: fc.boolean(),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(waits, offers, fc.nat(), (months, offered, chance) => {
        const people = months.map((waitingMonths, at) =>
          aPersonInRound({
            id: `p-${at}`,
            waitingMonths,
            declined: (chance + at) % 3 === 0 ? ['a-0'] : [],
          }),
        );
        const activities = offered.map((offer, at) =>
          anActivityInRound({ id: `a-${at}`, ...offer }),
        );
        const isHeld = chance % 2 === 0 && activities.length > 0;
        const asked = question({
          people,
          activities,
          held: new Map(isHeld ? [['p-0', 'a-0']] : []),
        });
        const pairs = buildPairs(people, activities, asked.rules);
        const instance = buildInstance(asked, pairs);
        expect(readMatchInstance(JSON.parse(JSON.stringify(instance))).ok).toBe(true);
        const result = solveMatching(instance);
        expect(verifyMatching(instance, result).ok).toBe(true);
        const held = new Set((instance.locked ?? []).map(([person]) => person));
        const plan: RoundPlan = { ...asked, pairs, match: result.match, held };
        const cutOffs = waitingCutOffs(plan);
        for (const [person, activity] of result.match.entries()) {
          if (activity < 0) {
            expect(explainUnplaced(plan, person, cutOffs).reasons.length).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});
