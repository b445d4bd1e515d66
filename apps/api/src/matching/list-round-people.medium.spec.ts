import { verifyMatching } from '@etabli/domain/matching/verify-matching';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenClearedActivities } from '../../test/given/activities.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenEligible, givenRound } from '../../test/given/matching.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { ListRoundPeopleInput } from './round-input.dto.ts';
import { RoundsQueries } from './rounds.queries.ts';

const people = 500;
const activities = 40;

let app: TestApp;
let places: TwoTerritories;
let roundId: string;
beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  const territoryId = places.a.id;
  await givenClearedActivities(
    app,
    Array.from({ length: activities }, (_, at) => ({
      territoryId,
      code: `a-${String(at).padStart(2, '0')}`,
      name: `Activité ${at}`,
      posts: 10,
      isItinerant: at % 2 === 0,
      weeklyMinutesLeast: at % 5 === 0 ? 2_000 : 1_140,
      skills:
        at % 4 === 0
          ? [{ code: 'driving_licence_b' as const, words: null, level: 'needed' as const }]
          : [],
    })),
  );
  await givenEligible(
    app,
    territoryId,
    Array.from({ length: people }, (_, at) => ({
      listEntryOn: dayFromToday(-20 * (people - at)),
      weeklyMinutesMost: at % 3 === 0 ? 1_500 : 2_280,
      skills: at % 2 === 0 ? [{ code: 'driving_licence_b' as const, words: null }] : [],
    })),
  );
  roundId = await givenRound(app, places.a.coordinator, territoryId);
});
afterAll(() => app.close());

const list = (asked: object) =>
  app.get(RoundsQueries).people(places.a.coordinator, roundId, ListRoundPeopleInput.parse(asked));

describe('a round of 500 people and 40 activities', () => {
  it('is proved from what is kept of it', async () => {
    const [round] = await app.asOwner<{
      instance: Parameters<typeof verifyMatching>[0];
      result: Parameters<typeof verifyMatching>[1];
    }>('select instance, result from rounds where id = $1', [roundId]);
    if (!round) {
      throw new Error('no such round');
    }
    expect(verifyMatching(round.instance, round.result)).toEqual({ ok: true });
    expect(round.result.score.placed).toBe(400);
  });

  it('gives a reason to each of the hundred who have no proposal', async () => {
    const { items, total } = await list({ standing: 'unplaced', limit: 200 });
    expect([items.length, total]).toEqual([100, 100]);
    expect(items.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
  });

  it('is read page by page, the longest wait first, and nobody twice', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list({
        limit: 200,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map(({ person }) => person.id));
      expect(page.total).toBe(people);
      cursor = page.next;
    } while (cursor);
    expect(new Set(seen).size).toBe(people);
  });

  it('is found by activity, by state, by rule, by name and by number', async () => {
    const [first] = (await list({ standing: 'placed', limit: 1 })).items;
    const activity = first?.proposal?.activity.id;
    const held = await list({ activity, limit: 200 });
    expect(held.items.every(({ proposal }) => proposal?.activity.id === activity)).toBe(true);
    expect(held.total).toBe(10);
    expect((await list({ state: 'computed' })).total).toBe(400);
    expect((await list({ state: 'presented' })).total).toBe(0);
    const byHours = await list({ reason: 'hours-meet' });
    expect(byHours.total).toBeGreaterThan(0);
    expect(
      byHours.items.every(({ removed }) => removed.some(({ rule }) => rule === 'hours-meet')),
    ).toBe(true);
    const named = byHours.activities.map(({ id }) => id);
    expect(
      byHours.items
        .flatMap(({ removed }) => removed)
        .every((one) => named.includes(one.activityId)),
    ).toBe(true);
    expect((await list({ q: first?.person.reference })).items).toHaveLength(1);
    expect((await list({ q: 'prenom 500' })).total).toBe(1);
  });

  it('is not found from outside, nor with a wrong place to go on from', async () => {
    const asked = ListRoundPeopleInput.parse({});
    for (const actor of [places.b.coordinator, places.officer]) {
      await expect(app.get(RoundsQueries).people(actor, roundId, asked)).rejects.toMatchObject({
        code: 'shared.not-found',
      });
    }
    await expect(list({ cursor: 'nonsense' })).rejects.toMatchObject({
      code: 'shared.wrong-cursor',
    });
  });
});
