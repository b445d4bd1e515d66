import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import {
  givenActivities,
  givenActivity,
  givenClearance,
  givenEmployer,
} from '../../test/given/activities.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { ActivitiesQueries } from './activities.queries.ts';
import { ListActivitiesInput } from './activity-input.dto.ts';

let app: TestApp;
let given: TwoTerritories;
let employerId: string;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
  const territoryId = given.a.id;
  employerId = (await givenEmployer(app, { territoryId, name: 'Atelier du Quai' })).id;
  const velos = await givenActivity(app, {
    territoryId,
    code: 'velos',
    name: 'Vélos',
    state: 'open',
    employerId,
  });
  await givenClearance(app, velos, { inForceUntil: dayFromToday(60) });
  const repas = await givenActivity(app, {
    territoryId,
    code: 'repas',
    name: 'Repas',
    state: 'open',
    workKinds: ['cooking', 'people_care'],
  });
  await givenClearance(app, repas, { inForceUntil: dayFromToday(61) });
  const jardin = await givenActivity(app, {
    territoryId,
    code: 'jardin',
    name: 'Jardin',
    purpose: 'Cultiver des légumes à l’école.',
    state: 'open',
  });
  await givenClearance(app, jardin, { inForceUntil: dayFromToday(-1) });
  await givenActivities(app, [
    { territoryId, code: 'fini', name: 'Fini', state: 'closed' },
    { territoryId: given.b.id, code: 'ailleurs', name: 'Ailleurs' },
  ]);
});
afterAll(() => app.close());

const list = (asked: object, actor = given.a.coordinator) =>
  app.get(ActivitiesQueries).list(actor, ListActivitiesInput.parse(asked));
const codes = async (asked: object, actor = given.a.coordinator) =>
  (await list(asked, actor)).items.map(({ code }) => code);

describe('the list of activities', () => {
  it('holds those of the territories that one may look at, by name', async () => {
    expect(await codes({})).toEqual(['fini', 'jardin', 'repas', 'velos']);
    expect(await codes({ sort: '-name' })).toEqual(['velos', 'repas', 'jardin', 'fini']);
    expect(await codes({}, given.officer)).toContain('ailleurs');
  });

  it.each([
    [{ state: 'closed' }, ['fini']],
    [{ workKind: 'cooking' }, ['repas']],
    [{ q: 'velo' }, ['velos']],
    [{ q: 'LÉGUMES' }, ['jardin']],
    [{ q: 'quai' }, ['velos']],
    [{ q: '%' }, []],
  ])('is narrowed by %j', async (asked, expected) => {
    expect(await codes(asked)).toEqual(expected);
    expect((await list(asked)).total).toBe(expected.length);
  });

  it('is narrowed by the employer and by the territory', async () => {
    expect(await codes({ employer: employerId })).toEqual(['velos']);
    expect(await codes({ territory: given.b.id })).toEqual([]);
    expect(await codes({ territory: given.b.id }, given.officer)).toEqual(['ailleurs']);
  });

  it('shows which have a decision in force, which have none, and whose ends within 60 days', async () => {
    expect(await codes({ clearance: 'in_force' })).toEqual(['repas', 'velos']);
    expect(await codes({ clearance: 'missing' })).toEqual(['jardin']);
    expect(await codes({ clearance: 'ending' })).toEqual(['velos']);
    const { items } = await list({ clearance: 'in_force' });
    expect(items.map(({ isClearanceEnding }) => isClearanceEnding)).toEqual([false, true]);
  });

  it('is read page by page, each activity once', async () => {
    const first = await list({ limit: 3 });
    const second = await list({ limit: 3, cursor: first.next });
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, null]);
    const seen = [...first.items, ...second.items].map(({ code }) => code);
    expect(seen).toEqual(['fini', 'jardin', 'repas', 'velos']);
    await expect(list({ cursor: 'n’importe quoi' })).rejects.toMatchObject({
      code: 'shared.wrong-cursor',
    });
  });

  it('is empty for who holds a role that reads none', async () => {
    const officer = await givenPerson(app, {
      role: 'data_protection_officer',
      territoryId: given.a.id,
    });
    expect(await codes({}, officer)).toEqual([]);
  });
});
