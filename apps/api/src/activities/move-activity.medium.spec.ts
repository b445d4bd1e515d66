import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenActivity, givenClearance, givenEmployer } from '../../test/given/activities.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { today } from '../platform/access/today.ts';
import type { MoveActivityInput } from './activity-input.dto.ts';
import { MoveActivity } from './move-activity.ts';

let app: TestApp;
let given: TwoTerritories;
let employerId: string;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
  employerId = (await givenEmployer(app, { territoryId: given.a.id })).id;
});
afterAll(() => app.close());

const move = (id: string, input: Partial<MoveActivityInput>, actor = given.a.coordinator) =>
  app
    .get(MoveActivity)
    .move(actor, id, { to: 'open', on: today(), reason: 'Tout est prêt.', version: 1, ...input });
const cleared = () => givenActivity(app, { territoryId: given.a.id, state: 'cleared', employerId });

describe('moving an activity', () => {
  it('goes from an idea to the question put to the committee without asking anything', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id });
    await move(id, { to: 'drafted' });
    const { state, version } = await move(id, { to: 'non_competition_running', version: 2 });
    expect([state, version]).toEqual(['non_competition_running', 3]);
  });

  it('opens what has an employer and a decision in force, and tells others', async () => {
    const activity = await cleared();
    await givenClearance(app, activity);
    const { state, stateSince } = await move(activity.id, {});
    expect([state, stateSince]).toEqual(['open', today()]);
    const facts = await app.asOwner('select fact, ids from outbox where aggregate = $1', [
      `activity:${activity.id}`,
    ]);
    expect(facts).toEqual([
      {
        fact: 'activity.moved',
        ids: { territoryId: given.a.id, activityId: activity.id, change: 2 },
      },
    ]);
  });

  it('does not open without a decision, and says what is met and what is not', async () => {
    const { id } = await cleared();
    await expect(move(id, {})).rejects.toMatchObject({
      code: 'activities.requirements-not-met',
      params: {
        to: 'open',
        verdict: {
          outcome: 'no',
          criteria: [
            { rule: 'employer-named', outcome: 'yes' },
            { rule: 'clearance-in-force', outcome: 'no', reason: 'none' },
          ],
        },
      },
    });
  });

  it('asks for the decision on the day of the move, not on the day on which it is written', async () => {
    const activity = await givenActivity(app, {
      territoryId: given.a.id,
      state: 'cleared',
      employerId,
      stateSince: dayFromToday(-20),
    });
    await givenClearance(app, activity, {
      inForceFrom: dayFromToday(-5),
      decidedOn: dayFromToday(-20),
    });
    await expect(move(activity.id, { on: dayFromToday(-6) })).rejects.toMatchObject({
      code: 'activities.requirements-not-met',
    });
    expect((await move(activity.id, { on: dayFromToday(-5) })).state).toBe('open');
  });

  it('clears nothing: that is the committee’s', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id, state: 'drafted' });
    await expect(move(id, { to: 'cleared' })).rejects.toMatchObject({
      code: 'activities.requirements-not-met',
    });
  });

  it('follows the table of the lifecycle and nothing else', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id });
    await expect(move(id, { to: 'open' })).rejects.toMatchObject({
      code: 'activities.no-such-move',
      params: { from: 'idea', to: 'open' },
    });
  });

  it.each([
    ['before the step that it follows', '2025-12-31'],
    ['after today', dayFromToday(1)],
  ])('takes no effect %s', async (_, on) => {
    const { id } = await givenActivity(app, { territoryId: given.a.id });
    await expect(move(id, { to: 'drafted', on: plainDate(on) })).rejects.toMatchObject({
      violations: [{ path: 'on', code: 'activities.date-out-of-order' }],
    });
  });

  it('is told when somebody moved it first', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id });
    await move(id, { to: 'drafted' });
    await expect(move(id, { to: 'closed' })).rejects.toMatchObject({
      code: 'activities.changed-meanwhile',
      params: { fields: [{ field: 'state', theirs: 'drafted', yours: 'closed' }] },
    });
  });

  it('is not done twice when two ask at once', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id });
    const both = await Promise.allSettled([1, 2].map(() => move(id, { to: 'drafted' })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is not found from elsewhere', async () => {
    const { id } = await givenActivity(app, { territoryId: given.a.id });
    await expect(move(id, { to: 'drafted' }, given.b.coordinator)).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });
});
