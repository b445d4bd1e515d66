import { randomUUID } from 'node:crypto';
import type { PromiseState } from '@etabli/domain/activities/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { givenClearedActivity } from '../../test/given/activities.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { today } from '../platform/access/today.ts';
import { ActivitiesQueries } from './activities.queries.ts';
import type { CorrectEmployerInput, MoveActivityInput } from './activity-input.dto.ts';
import { CorrectEmployer } from './correct-employer.ts';
import { CreateEmployer } from './create-employer.ts';
import { MoveActivity } from './move-activity.ts';

let app: TestApp;
let given: TwoTerritories;
let employerId: string;
let activityId: string;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  const employer = await app.get(CreateEmployer).create(given.a.coordinator, given.a.id, {
    name: `Ateliers ${randomUUID()}`,
    enterpriseNumber: '0403019261',
    kind: 'employment_enterprise',
  });
  employerId = employer.id;
  activityId = (await givenClearedActivity(app, { territoryId: given.a.id, employerId })).id;
});

/** A line of a later word, past its act. */
const promised = (...states: PromiseState[]) =>
  app.asOwner(
    `insert into activity_promises (reference, territory_id, activity_id, state, state_since)
     select gen_random_uuid(), $1, $2, state, $3 from unnest($4::text[]) state`,
    [given.a.id, activityId, today(), states],
  );
const close = (input: Partial<MoveActivityInput> = {}) =>
  app.get(MoveActivity).move(given.a.coordinator, activityId, {
    ...{ to: 'closed', on: today(), reason: 'C’est fini.', version: 1 },
    ...input,
  });
const correct = (input: Partial<CorrectEmployerInput>) =>
  app.get(CorrectEmployer).correct(given.a.coordinator, employerId, { version: 1, ...input });
const lastFacts = async (subject: string) => {
  const [entry] = await app.asOwner<{ facts: object }>(
    'select facts from audit.entries where subject = $1 order by id desc limit 1',
    [subject],
  );
  return entry?.facts;
};

describe('closing an activity', () => {
  it('that somebody waits for is refused, and says how many wait', async () => {
    await promised('offered', 'accepted', 'accepted', 'signed', 'ended');
    await expect(close({ hasToldWorkers: true })).rejects.toMatchObject({
      code: 'activities.requirements-not-met',
      params: {
        verdict: {
          criteria: [{ rule: 'nobody-waits', outcome: 'no', params: { count: 3, accepted: 2 } }],
        },
      },
    });
  });

  it('where people work asks that they were told, and the log keeps the word', async () => {
    await promised('signed', 'signed', 'ended');
    await expect(close()).rejects.toMatchObject({
      violations: [
        { path: 'hasToldWorkers', code: 'activities.workers-not-told', params: { count: 2 } },
      ],
    });
    expect((await close({ hasToldWorkers: true })).state).toBe('closed');
    expect(await lastFacts(`activity:${activityId}`)).toMatchObject({ hasToldWorkers: true });
  });

  it('is free once all that was promised has ended', async () => {
    await promised('ended', 'ended');
    expect((await close()).state).toBe('closed');
  });

  it('is not asked of a pause or a review: the promise waits with the activity', async () => {
    await promised('accepted', 'signed');
    expect((await close({ to: 'reviewed' })).state).toBe('reviewed');
  });

  it('shows who may close it how many wait and work, and nobody else', async () => {
    await promised('offered', 'signed');
    const asked = async (actor = given.a.coordinator) => {
      const { promised, moves } = await app.get(ActivitiesQueries).get(actor, activityId);
      return [promised, moves.find(({ to }) => to === 'closed')?.verdict.criteria[0]?.reason];
    };
    expect(await asked()).toEqual([{ count: 1, accepted: 0, signed: 1 }, 'somebody']);
    const role = 'committee_member';
    const member = await givenPerson(app, { role, territoryId: given.a.id });
    expect(await asked(member)).toEqual([null, 'not-shown']);
  });
});

describe('correcting the employer of promised work', () => {
  it.each<[string, Partial<CorrectEmployerInput>]>([
    ['name', { name: 'Ateliers du Centre' }],
    ['kind', { kind: 'cpas' }],
    ['number', { enterpriseNumber: '0417497106' }],
    ['number, taken away', { enterpriseNumber: null }],
  ])('asks that it is the same employer: %s', async (_, input) => {
    await promised('offered', 'accepted', 'signed', 'ended');
    await expect(correct(input)).rejects.toMatchObject({
      violations: [{ path: 'isSame', code: 'activities.employer-not-same', params: { count: 3 } }],
    });
    expect(await correct({ ...input, isSame: true })).toMatchObject({ ...input, promised: 3 });
    expect(await lastFacts(`employer:${employerId}`)).toMatchObject({ isSame: true });
  });

  it('is free where nothing is promised any more, and at another employer', async () => {
    await promised('ended');
    expect(await correct({ name: `Autre ${randomUUID()}` })).toMatchObject({ version: 2 });
    await promised('accepted');
    const other = await app.get(CreateEmployer).create(given.a.coordinator, given.a.id, {
      name: `Employeur ${randomUUID()}`,
      enterpriseNumber: null,
      kind: 'other',
    });
    const corrected = await app
      .get(CorrectEmployer)
      .correct(given.a.coordinator, other.id, { kind: 'cpas', version: 1 });
    expect(corrected).toMatchObject({ kind: 'cpas', promised: 0 });
  });

  it('takes a first number without a word', async () => {
    await app.asOwner('update employers set enterprise_number = null where id = $1', [employerId]);
    await promised('accepted');
    expect(await correct({ enterpriseNumber: '0417497106' })).toMatchObject({
      enterpriseNumber: '0417497106',
    });
  });
});
