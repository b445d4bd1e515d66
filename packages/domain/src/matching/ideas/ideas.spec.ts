import { describe, expect, it } from 'vitest';
import { aPersonInRound } from '../../testing/a-person-in-round.ts';
import { anActivityInRound } from '../../testing/an-activity-in-round.ts';
import { someMatchingRules } from '../../testing/some-matching-rules.ts';
import { buildInstance } from '../build-instance.ts';
import { buildPairs } from '../build-pairs.ts';
import type { ActivityInRound, PersonInRound } from '../round-facts.ts';
import { solveMatching } from '../solve-matching.ts';
import { clustersOf } from './clusters.ts';
import { couldBeLeftOut } from './could-be-left-out.ts';
import { rankIdeas } from './rank-ideas.ts';

const rules = someMatchingRules();

function solved(people: PersonInRound[], activities: ActivityInRound[]) {
  const asked = { people, activities, held: new Map(), previous: new Map(), rules };
  const instance = buildInstance(asked, buildPairs(people, activities, rules));
  return { instance, result: solveMatching(instance), people, rules };
}

const waiting = (id: string, waitingMonths: number, given: Partial<PersonInRound> = {}) =>
  aPersonInRound({ id, waitingMonths, ...given });

describe('couldBeLeftOut', () => {
  const apart = anActivityInRound({ id: 'apart', place: { latitude: 50.01, longitude: 5 } });

  it('is whoever has no post, and whoever holds one that such a person could do', () => {
    const { instance, result } = solved(
      [
        waiting('1', 50),
        waiting('2', 40),
        waiting('3', 60, { home: { latitude: 50.01, longitude: 5 } }),
      ],
      [anActivityInRound(), apart],
    );
    expect(couldBeLeftOut(instance, result)).toEqual([0, 1]);
  });

  it('is nobody where all are placed', () => {
    const { instance, result } = solved([waiting('1', 50)], [anActivityInRound()]);
    expect(couldBeLeftOut(instance, result)).toEqual([]);
  });

  it('is not whoever is locked in place', () => {
    const { instance, result } = solved(
      [waiting('1', 50), waiting('2', 40)],
      [anActivityInRound()],
    );
    const locked = { ...instance, locked: [[0, 0]] as [number, number][] };
    expect(couldBeLeftOut(locked, result)).toEqual([1]);
  });
});

describe('clustersOf', () => {
  it('gathers those who wish the same work in the same place, most without a post first', () => {
    const wish = (isPlaced: boolean, given: Partial<PersonInRound>) => ({
      ...aPersonInRound(given),
      isPlaced,
    });
    const clusters = clustersOf(
      [
        wish(true, { wishes: ['reuse', 'repair'], skills: ['sorting'] }),
        wish(true, { wishes: ['reuse'], skills: [], hours: { least: 600, most: 900 } }),
        wish(false, { wishes: ['cooking', 'repair'], skills: ['sorting', 'cooking'] }),
      ],
      { posts: 4, most: 2 },
    );
    expect(clusters).toMatchObject([
      { workKind: 'repair', people: 2, unplaced: 1, skills: ['sorting', 'cooking'] },
      { workKind: 'cooking', people: 1, unplaced: 1 },
    ]);
    const [all] = clustersOf(
      [wish(false, { wishes: ['reuse'], hours: { least: 600, most: 900 } })],
      { posts: 4, most: 1 },
    );
    expect(all?.activity).toMatchObject({ posts: 4, hours: { least: 600, most: 900 } });
  });
});

describe('rankIdeas', () => {
  const home = { latitude: 50.05, longitude: 5 };
  const people = [waiting('1', 50), waiting('2', 40), waiting('3', 30, { home })];

  it('puts an idea that places with nobody moving before one that needs moves', () => {
    const round = solved(people.slice(0, 2), [
      anActivityInRound({ hours: { least: 0, most: 1_800 } }),
    ]);
    const holder = anActivityInRound({ id: 'a-moves', posts: 1 });
    const direct = anActivityInRound({ id: 'z-direct', posts: 1 });
    const declined = {
      ...round,
      people: [round.people[0] ?? null, { ...waiting('2', 40), declined: ['a-moves'] }],
    };
    const ranked = rankIdeas(
      declined,
      [holder, direct].map((activity) => ({ activity })),
    );
    expect(
      ranked.map(({ idea, gain }) => [idea.activity.id, gain.placed, gain.direct, gain.moves]),
    ).toEqual([
      ['z-direct', 1, 1, 0],
      ['a-moves', 1, 0, 1],
    ]);
  });

  it('counts a post that nobody without one could reach for nothing', () => {
    const round = solved(people, [anActivityInRound({ posts: 2 })]);
    const [near, there] = rankIdeas(round, [
      { activity: anActivityInRound({ id: 'near' }) },
      { activity: anActivityInRound({ id: 'there', place: home }) },
    ]).toSorted((a, b) => (a.idea.activity.id < b.idea.activity.id ? -1 : 1));
    expect([near?.gain.placed, there?.gain.placed]).toEqual([0, 1]);
    expect(there?.gain.waiting).toBe(30);
  });

  it('knows nothing of who is gone', () => {
    const round = solved(people, [anActivityInRound({ posts: 2 })]);
    const gone = { ...round, people: [null, null, null] };
    const [idea] = rankIdeas(gone, [{ activity: anActivityInRound({ place: home }) }]);
    expect(idea?.gain).toMatchObject({ placed: 0, direct: 0 });
  });
});
