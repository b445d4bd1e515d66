import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  anActivityInput,
  givenActivity,
  givenClearedActivity,
  givenEmployer,
} from '../../test/given/activities.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { givenVisitor } from '../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { Visitor } from '../../test/visitor.ts';

let app: TestApp;
let given: TwoTerritories;
let coordinator: Visitor;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
  coordinator = await givenVisitor(app, {
    role: 'territory_coordinator',
    territoryId: given.a.id,
  });
});
afterAll(() => app.close());

const create = (body: object, headers: Record<string, string> = {}) =>
  coordinator.ask('POST', `/territories/${given.a.id}/activities`, { body, headers });

describe('activities over HTTP', () => {
  it('are written down once, however often the same form is sent', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const [first, second] = [
      await create(anActivityInput({ code: 'un' }), headers),
      await create(anActivityInput({ code: 'un' }), headers),
    ];
    expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
    expect(second.json()).toEqual(first.json());
  });

  it('are refused field by field, by codes', async () => {
    const answer = await create({
      ...anActivityInput({ code: 'Pas un code' }),
      purpose: ' ',
      workKinds: [],
      posts: -1,
      weeklyMinutesMost: 20_000,
      startsOn: '2026-02-30',
      more: 1,
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const { code, violations } = answer.json();
    expect(code).toBe('shared.check-the-form');
    const told = violations.map((one: { path: string; code: string }) => [one.path, one.code]);
    expect(Object.fromEntries(told)).toEqual({
      code: 'shared.not-understood',
      purpose: 'shared.too-short',
      workKinds: 'shared.too-small',
      posts: 'shared.too-small',
      weeklyMinutesMost: 'shared.too-big',
      startsOn: 'shared.no-such-day',
      '': 'shared.unknown-field',
    });
  });

  it('are not listed by a state, a kind of work or a clearance that there is not', async () => {
    for (const asked of ['state=x', 'workKind=x', 'clearance=x', 'employer=x', 'limit=101']) {
      const answer = await coordinator.ask('GET', `/activities?${asked}`);
      expect([asked, answer.statusCode]).toEqual([asked, 422]);
    }
  });

  it('answer a conflict with both values and no name of a column', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id, posts: 2 });
    const correct = (posts: number) =>
      coordinator.ask('PATCH', `/activities/${id}`, {
        body: { posts, reason: 'Plus de travail.', version: 1 },
      });
    expect((await correct(3)).statusCode).toBe(200);
    const answer = await correct(4);
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({
      code: 'activities.changed-meanwhile',
      params: { version: 2, by: 'Essai', fields: [{ field: 'posts', theirs: 3, yours: 4 }] },
    });
  });

  it('say how many are concerned where a correction breaks a promise, each at its field', async () => {
    const { id, territoryId } = await givenClearedActivity(app, {
      territoryId: given.a.id,
      posts: 3,
    });
    await app.asOwner(
      `insert into activity_promises (reference, territory_id, activity_id, state, state_since)
       select gen_random_uuid(), $1, $2, state, '2026-01-12'
       from unnest(array['accepted', 'accepted', 'offered', 'ended']) state`,
      [territoryId, id],
    );
    const page = await coordinator.ask('GET', `/activities/${id}`);
    expect(page.json().promised).toEqual({ count: 3, accepted: 2, signed: 0 });
    const { id: employerId } = await givenEmployer(app, { territoryId });
    const correct = (body: object) =>
      coordinator.ask('PATCH', `/activities/${id}`, {
        body: { reason: 'Reprise par un autre.', version: 1, ...body },
      });
    const answer = await correct({ employerId, posts: 1, isItinerant: true });
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      code: 'shared.check-the-form',
      params: { count: 3 },
      violations: [
        { path: 'employerId', code: 'activities.employer-promised', params: { count: 2 } },
        { path: 'posts', code: 'activities.posts-promised', params: { count: 3 } },
        { path: 'isTold', code: 'activities.people-not-told', params: { count: 3, accepted: 2 } },
      ],
    });
    expect((await correct({ isItinerant: true, isTold: 'yes' })).statusCode).toBe(422);
    const told = await correct({ isItinerant: true, isTold: true });
    expect([told.statusCode, told.json().isItinerant]).toEqual([200, true]);
    expect(Object.keys(told.json())).not.toContain('isTold');
  });

  it('show the page of an activity without what belongs to nobody’s screen', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id });
    const answer = await coordinator.ask('GET', `/activities/${id}`);
    expect(answer.statusCode).toBe(200);
    expect(Object.keys(answer.json())).not.toContain('territoryId');
    expect(Object.keys(answer.json())).not.toContain('createdAt');
  });
});

describe('employers over HTTP', () => {
  it('are refused with a number that is none, at its field', async () => {
    const answer = await coordinator.ask('POST', `/territories/${given.a.id}/employers`, {
      body: { name: 'Atelier', enterpriseNumber: '0431150351', kind: 'association' },
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().violations).toMatchObject([
      { path: 'enterpriseNumber', code: 'activities.no-such-enterprise-number' },
    ]);
  });
});
