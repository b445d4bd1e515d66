import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { anActivityInput } from '../../test/given/activities.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { today } from '../platform/access/today.ts';
import { ActivitiesQueries } from './activities.queries.ts';
import { CreateActivity } from './create-activity.ts';

let app: TestApp;
let given: TwoTerritories;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
});
afterAll(() => app.close());

const create = (input: Parameters<typeof anActivityInput>[0] = {}, actor = given.a.coordinator) =>
  app.get(CreateActivity).create(actor, given.a.id, anActivityInput(input));

describe('writing down an activity', () => {
  it('makes an idea of today, which the team sees with what may follow', async () => {
    const made = await create({ code: 'potager', posts: 4 });
    expect(made).toMatchObject({
      code: 'potager',
      state: 'idea',
      stateSince: today(),
      version: 1,
      posts: 4,
      employer: null,
      clearance: null,
      isClearanceEnding: false,
      isClearanceOutdated: false,
      mayCorrect: true,
      territory: { id: given.a.id, code: 'a' },
    });
    expect(made.moves.map(({ to, verdict }) => [to, verdict.outcome])).toEqual([
      ['drafted', 'yes'],
      ['closed', 'yes'],
    ]);
    const { items } = await app.get(ActivitiesQueries).history(given.a.coordinator, made.id);
    expect(items).toMatchObject([{ number: 1, kind: 'created', to: 'idea', reason: null }]);
  });

  it('takes a code once in a territory, also when two ask at once', async () => {
    const both = await Promise.allSettled([1, 2].map(() => create({ code: 'double' })));
    const refused = both.find((one) => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({
      code: 'activities.code-taken',
      params: { code: 'double' },
    });
    const elsewhere = app
      .get(CreateActivity)
      .create(given.b.coordinator, given.b.id, anActivityInput({ code: 'double' }));
    expect((await elsewhere).code).toBe('double');
  });

  it('asks for a sheet that fits together', async () => {
    await expect(create({ code: 'faux', posts: 1, minPosts: 2 })).rejects.toMatchObject({
      violations: [{ path: 'minPosts', code: 'activities.least-above-posts' }],
    });
  });

  it.each(['guidance_worker', 'employer', 'committee_secretary'] as const)(
    'is not for a %s',
    async (role) => {
      const person = await givenPerson(app, { role, territoryId: given.a.id });
      await expect(create({ code: 'non' }, person)).rejects.toMatchObject({
        code: 'shared.not-found',
      });
    },
  );
});
