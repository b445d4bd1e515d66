import { activityStates, takesPeople } from '@etabli/domain/activities/activity-lifecycle';
import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  givenActivity,
  givenClearance,
  givenClearedActivities,
} from '../../test/given/activities.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { Database } from '../platform/connections/database.ts';
import { listOpenActivities } from './open-activities.queries.ts';

let app: TestApp;
let given: TwoTerritories;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
});
afterAll(() => app.close());

const openOn = (on: string, territoryId = given.a.id) =>
  app
    .get(Database)
    .read(given.a.coordinator, (tx) => listOpenActivities(tx, territoryId, plainDate(on)));
const codesOn = async (on: string) => (await openOn(on)).map(({ code }) => code);

describe('the activities whose posts may be filled on a day', () => {
  it('are those in a state that takes people, with an employer’s name and the decision', async () => {
    await givenClearedActivities(
      app,
      activityStates.map((state) => ({ territoryId: given.a.id, code: `etat-${state}`, state })),
    );
    const open = await openOn('2026-06-01');
    expect(open.map(({ code }) => code)).toEqual(
      activityStates
        .filter(takesPeople)
        .map((state) => `etat-${state}`)
        .sort(),
    );
    expect(open[0]).toMatchObject({
      employerName: expect.stringMatching(/^Employeur/),
      startsOn: null,
      clearance: { number: 1, decision: 'favourable', inForceFrom: '2026-01-01' },
    });
  });

  it('hold one from the first to the last day of its clearance', async () => {
    const activity = await givenActivity(app, {
      territoryId: given.a.id,
      code: 'courte',
      state: 'open',
    });
    await givenClearance(app, activity, {
      inForceFrom: plainDate('2026-03-01'),
      inForceUntil: plainDate('2026-03-31'),
    });
    const days = ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'];
    const found = await Promise.all(days.map(async (on) => (await codesOn(on)).includes('courte')));
    expect(found).toEqual([false, true, true, false]);
  });

  it('are those of one territory, as far as the asker sees it', async () => {
    await givenClearedActivities(app, [{ territoryId: given.b.id, code: 'chez-b' }]);
    expect(await codesOn('2026-06-01')).not.toContain('chez-b');
    expect(await openOn('2026-06-01', given.b.id)).toEqual([]);
  });
});
