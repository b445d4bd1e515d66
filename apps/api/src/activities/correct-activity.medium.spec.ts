import { randomUUID } from 'node:crypto';
import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import {
  givenActivity,
  givenClearance,
  givenClearedActivity,
  givenEmployer,
} from '../../test/given/activities.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { ActivitiesQueries } from './activities.queries.ts';
import type { CorrectActivityInput } from './activity-input.dto.ts';
import { CorrectActivity } from './correct-activity.ts';

let app: TestApp;
let given: TwoTerritories;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
});
afterAll(() => app.close());

const correct = (id: string, input: Partial<CorrectActivityInput>, actor = given.a.coordinator) =>
  app.get(CorrectActivity).correct(actor, id, { reason: 'Mieux dit.', version: 1, ...input });
const history = async (id: string) =>
  (await app.get(ActivitiesQueries).history(given.a.coordinator, id)).items;
const lastFacts = (id: string) =>
  app.asOwner<{ fact: string }>('select fact from outbox where aggregate = $1 order by seq', [
    `activity:${id}`,
  ]);

describe('correcting an activity', () => {
  it('writes the new sheet, keeps the old values, and says who did it and why', async () => {
    const { id, territoryId } = await givenActivity(app, { territoryId: given.a.id, posts: 2 });
    const { posts, version, state } = await correct(id, { posts: 5, zone: 'Zone a' });
    expect([posts, version, state]).toEqual([5, 2, 'idea']);
    const [last] = await history(id);
    expect(last).toMatchObject({
      number: 2,
      kind: 'corrected',
      reason: 'Mieux dit.',
      from: null,
      to: null,
      changes: [
        { field: 'zone', before: null, after: 'Zone a' },
        { field: 'posts', before: 2, after: 5 },
      ],
      by: { role: 'territory_coordinator' },
    });
    expect(await lastFacts(id)).toEqual([{ fact: 'activity.corrected' }]);
    const [entry] = await app.asOwner(
      'select act, chain, facts from audit.entries where subject = $1 order by id desc limit 1',
      [`activity:${id}`],
    );
    expect(entry).toMatchObject({
      act: 'activity.corrected',
      chain: territoryId,
      facts: { version: 2, fields: 'zone,posts', reopenedBy: null },
    });
  });

  it('sends to review what becomes another activity while a clearance is in force', async () => {
    const { id } = await givenClearedActivity(app, { territoryId: given.a.id });
    const { state, moves } = await correct(id, { purpose: 'Vendre des vélos neufs.' });
    expect(state).toBe('reviewed');
    const [last] = await history(id);
    expect(last).toMatchObject({ kind: 'corrected', from: 'open', to: 'reviewed' });
    expect(await lastFacts(id)).toEqual([
      { fact: 'activity.corrected' },
      { fact: 'activity.moved' },
    ]);
    const reopening = moves.find(({ to }) => to === 'open');
    expect(reopening?.verdict).toMatchObject({
      outcome: 'no',
      criteria: [{ outcome: 'yes' }, { outcome: 'no', reason: 'changed-since' }],
    });
  });

  it('sends back as well what is cleared by a decision that begins later', async () => {
    const activity = await givenActivity(app, { territoryId: given.a.id, state: 'cleared' });
    await givenClearance(app, activity, { inForceFrom: dayFromToday(10) });
    const { state } = await correct(activity.id, { isItinerant: true });
    expect(state).toBe('reviewed');
  });

  it('shows in the list that the decision is about another activity', async () => {
    const { id, name } = await givenClearedActivity(app, { territoryId: given.a.id });
    await correct(id, { zone: 'Zone a' });
    const asked = { q: name, sort: 'name', limit: 50 } as const;
    const list = async (clearance: 'in_force' | 'missing') =>
      (await app.get(ActivitiesQueries).list(given.a.coordinator, { ...asked, clearance })).items;
    expect(await list('in_force')).toEqual([]);
    expect(await list('missing')).toMatchObject([
      { id, isClearanceOutdated: true, clearance: { number: 1 } },
    ]);
  });

  it('leaves an open one open when only its posts and hours change', async () => {
    const { id } = await givenClearedActivity(app, { territoryId: given.a.id });
    const { state } = await correct(id, { posts: 9, weeklyMinutesMost: 1_500, name: 'Autre nom' });
    expect(state).toBe('open');
  });

  it('takes no employer away from what is open', async () => {
    const { id } = await givenClearedActivity(app, { territoryId: given.a.id });
    await expect(correct(id, { employerId: null })).rejects.toMatchObject({
      violations: [{ path: 'employerId', code: 'activities.employer-needed' }],
    });
  });

  it('refuses an employer and a zone of another territory, and figures that contradict', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id });
    const stranger = await givenEmployer(app, { territoryId: given.b.id });
    const wrong = {
      employerId: stranger.id,
      zone: 'Zone b',
      minPosts: 3,
      weeklyMinutesLeast: 2_281,
    };
    await expect(correct(id, wrong)).rejects.toMatchObject({
      violations: [
        { path: 'weeklyMinutesMost', code: 'activities.hours-out-of-order' },
        { path: 'minPosts', code: 'activities.least-above-posts' },
        { path: 'employerId', code: 'activities.no-such-employer' },
        { path: 'zone', code: 'activities.no-such-zone' },
      ],
    });
  });

  it('leaves a zone that the territory renamed since', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id, zone: 'Ancien nom' });
    const { zone } = await correct(id, { zone: 'Ancien nom', posts: 3 });
    expect(zone).toBe('Ancien nom');
  });

  it('of nothing is refused', async () => {
    const { id, name } = await givenActivity(app, { territoryId: given.a.id });
    await expect(correct(id, { name })).rejects.toMatchObject({
      code: 'activities.nothing-changed',
    });
  });

  it('shows both values when somebody was faster', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id, posts: 2 });
    await correct(id, { posts: 3 });
    await expect(correct(id, { posts: 4 })).rejects.toMatchObject({
      code: 'activities.changed-meanwhile',
      params: {
        version: 2,
        by: expect.stringMatching(/^Personne/),
        fields: [{ field: 'posts', theirs: 3, yours: 4 }],
      },
    });
  });

  it('is for nobody who only reads, and for nobody from elsewhere', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id });
    const worker = await givenPerson(app, { role: 'guidance_worker', territoryId: given.a.id });
    for (const actor of [worker, given.b.coordinator]) {
      await expect(correct(id, { posts: 4 }, actor)).rejects.toMatchObject({
        code: 'shared.not-found',
      });
    }
    await expect(correct(randomUUID(), { posts: 4 })).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });

  it('may say from when the work begins, and that no day is known any more', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id });
    const { startsOn } = await correct(id, { startsOn: plainDate('2026-09-01') });
    expect(startsOn).toBe('2026-09-01');
    expect((await correct(id, { startsOn: null, version: 2 })).startsOn).toBeNull();
  });
});
