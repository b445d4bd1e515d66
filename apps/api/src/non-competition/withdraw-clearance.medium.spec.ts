import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import {
  givenActivity,
  givenClearance,
  givenClearedActivity,
} from '../../test/given/activities.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { ActivitiesQueries } from '../activities/activities.queries.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { today } from '../platform/access/today.ts';
import { WithdrawClearance } from './withdraw-clearance.ts';

let app: TestApp;
let given: TwoTerritories;
let secretary: PersonActor;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
  secretary = await givenPerson(app, { role: 'committee_secretary', territoryId: given.a.id });
});
afterAll(() => app.close());

const withdraw = (
  id: string,
  given: { number?: number; version?: number } = {},
  actor = secretary,
) =>
  app
    .get(WithdrawClearance)
    .withdraw(
      actor,
      { id, number: given.number ?? 1 },
      { motive: 'Une entreprise le fait.', version: given.version ?? 1 },
    );

describe('withdrawing a decision', () => {
  it('ends it today with its reason, and sends what it let run to review', async () => {
    const { id } = await givenClearedActivity(app, { territoryId: given.a.id });
    const { items } = await withdraw(id);
    expect(items).toMatchObject([
      {
        standing: 'withdrawn',
        withdrawnOn: today(),
        withdrawalMotive: 'Une entreprise le fait.',
        mayWithdraw: false,
      },
    ]);
    const page = await app.get(ActivitiesQueries).get(secretary, id);
    expect(page).toMatchObject({ state: 'reviewed', clearance: null });
    const facts = await app.asOwner<{ fact: string }>(
      'select fact from outbox where aggregate = $1 order by seq',
      [`activity:${id}`],
    );
    expect(facts.map(({ fact }) => fact)).toEqual(['clearance.withdrawn', 'activity.moved']);
  });

  it('leaves an activity running while a later decision holds', async () => {
    const activity = await givenActivity(app, { territoryId: given.a.id, state: 'open' });
    await givenClearance(app, activity);
    await givenClearance(app, activity, { number: 2, inForceFrom: dayFromToday(10) });
    await withdraw(activity.id);
    expect((await app.get(ActivitiesQueries).get(secretary, activity.id)).state).toBe('open');
  });

  it('is not for one that ended, was against, or was withdrawn before', async () => {
    const activity = await givenActivity(app, { territoryId: given.a.id, state: 'reviewed' });
    await givenClearance(app, activity, { inForceUntil: dayFromToday(-1) });
    await givenClearance(app, activity, { number: 2, withdrawnOn: today() });
    await givenClearance(app, activity, { number: 3, decision: 'unfavourable' });
    for (const [number, standing] of [
      [1, 'ended'],
      [2, 'withdrawn'],
      [3, 'against'],
    ] as const) {
      await expect(withdraw(activity.id, { number })).rejects.toMatchObject({
        code: 'non-competition.not-in-force',
        params: { standing },
      });
    }
    await expect(withdraw(activity.id, { number: 4 })).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });

  it('happens once when two ask at once', async () => {
    const { id } = await givenClearedActivity(app, { territoryId: given.a.id });
    const both = await Promise.allSettled([withdraw(id), withdraw(id)]);
    const refused = both.find((one) => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'activities.changed-meanwhile' });
  });

  it('is not for a coordinator', async () => {
    const { id } = await givenClearedActivity(app, { territoryId: given.a.id });
    await expect(withdraw(id, {}, given.a.coordinator)).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });

  it('is the only change that a written decision takes: the database deletes none', async () => {
    const { id } = await givenClearedActivity(app, { territoryId: given.a.id });
    const deleting = app.asOwner('delete from clearances where activity_id = $1', [id]);
    await expect(deleting).rejects.toThrow('only ever added');
  });
});
