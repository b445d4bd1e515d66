import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  givenActivity,
  givenClearance,
  givenClearedActivity,
} from '../../test/given/activities.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { ActivitiesQueries } from '../activities/activities.queries.ts';
import { Database } from '../platform/connections/database.ts';
import { NonCompetitionJobs } from './non-competition.jobs.ts';
import { CheckFactsQueries } from './register/check-facts.queries.ts';
import { RegisterQueries } from './register/register.queries.ts';

let app: TestApp;
let given: TwoTerritories;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
});
afterAll(() => app.close());

const night = () =>
  new NonCompetitionJobs(
    app.get(Database),
    app.get(RegisterQueries),
    app.get(CheckFactsQueries),
  ).reviewLapsedClearances();
const ending = async (until: number, territoryId = given.a.id) => {
  const activity = await givenActivity(app, { territoryId, state: 'open' });
  await givenClearance(app, activity, { inForceUntil: dayFromToday(until) });
  return activity.id;
};
const page = (id: string, actor = given.a.coordinator) => app.get(ActivitiesQueries).get(actor, id);

describe('the night after the last day of a decision', () => {
  it('sends what it let run to review, in every territory, and leaves the rest', async () => {
    const [ended, ends, elsewhere] = [
      await ending(-1),
      await ending(0),
      await ending(-1, given.b.id),
    ];
    const { id: endless } = await givenClearedActivity(app, { territoryId: given.a.id });
    await night();
    expect((await page(ended)).state).toBe('reviewed');
    expect((await page(ends)).state).toBe('open');
    expect((await page(endless)).state).toBe('open');
    expect((await page(elsewhere, given.b.coordinator)).state).toBe('reviewed');
  });

  it('is named in the history and in the log as the clock’s doing', async () => {
    const id = await ending(-1);
    await night();
    const { items } = await app.get(ActivitiesQueries).history(given.a.coordinator, id);
    expect(items[0]).toMatchObject({
      kind: 'clearance_lapsed',
      from: 'open',
      to: 'reviewed',
      reason: null,
      by: null,
    });
    const [entry] = await app.asOwner(
      'select actor, act from audit.entries where subject = $1 order by id desc limit 1',
      [`activity:${id}`],
    );
    expect(entry).toEqual({
      actor: 'job:review-lapsed-clearances',
      act: 'activity.clearance_lapsed',
    });
  });

  it('tells others once, also when it comes twice or when a night was missed', async () => {
    const id = await ending(-3);
    await night();
    await night();
    const facts = await app.asOwner<{ fact: string }>(
      'select fact from outbox where aggregate = $1 order by seq',
      [`activity:${id}`],
    );
    expect(facts.map(({ fact }) => fact)).toEqual(['activity.moved', 'clearance.lapsed']);
  });

  it('leaves what is allowed from a later day on, and what does not take people', async () => {
    const territoryId = given.a.id;
    const renewed = await givenActivity(app, { territoryId, state: 'cleared' });
    await givenClearance(app, renewed, { inForceFrom: dayFromToday(20) });
    const drafted = await givenActivity(app, { territoryId, state: 'drafted' });
    await night();
    expect((await page(renewed.id)).state).toBe('cleared');
    expect((await page(drafted.id)).state).toBe('drafted');
  });

  it('goes on with the other territories when one cannot be done, and says that it failed', async () => {
    const [stuck, done] = [await ending(-1), await ending(-1, given.b.id)];
    await app.asOwner(
      `alter table activities add constraint stuck check (id <> '${stuck}' or state <> 'reviewed')`,
    );
    await expect(night()).rejects.toThrow();
    expect((await page(done, given.b.coordinator)).state).toBe('reviewed');
    await app.asOwner('alter table activities drop constraint stuck');
    await night();
    expect((await page(stuck)).state).toBe('reviewed');
  });
});
