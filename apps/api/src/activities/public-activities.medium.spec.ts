import { activityStates, publicActivityStates } from '@etabli/domain/activities/activity-lifecycle';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  givenActivities,
  givenActivity,
  givenClearance,
  givenClearedActivity,
  givenEmployer,
} from '../../test/given/activities.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenProgramme, givenTerritory } from '../../test/given/territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { today } from '../platform/access/today.ts';
import { PublicActivitiesQueries } from './public-activities.queries.ts';

let app: TestApp;
const place: Record<string, string> = {};
const idOf = (code: string) => place[code] ?? '';

beforeAll(async () => {
  app = await openTestApp();
  const officer = await givenProgramme(app);
  for (const code of ['ouvert', 'voisin', 'brouillon', 'projet-7']) {
    const isNamePublished = code !== 'projet-7';
    place[code] = (await givenTerritory(app, officer, { code, isNamePublished })).id;
  }
  await app.asOwner(`update territories set state = 'active' where code <> 'brouillon'`);
});
afterAll(() => app.close());

const queries = () => app.get(PublicActivitiesQueries);

const givenPeople = (territoryId: string, states: string[]) =>
  app.asOwner(
    `insert into beneficiaries (id, territory_id, reference, given_name, language, contact_channel, wishes,
       skills, state, state_since, is_demonstration, version)
     select gen_random_uuid(), $1, 'P-' || n, 'Essai', 'fr', 'phone', '[]', '[]', state, current_date, true, 1
     from unnest($2::text[]) with ordinality as given (state, n)`,
    [territoryId, states],
  );

describe('the activities that anybody may read', () => {
  it('are the decided ones of that territory, and no others', async () => {
    const territoryId = idOf('voisin');
    await givenActivities(
      app,
      activityStates.map((state) => ({ territoryId, code: state, name: state, state })),
    );
    const { items } = await queries().list('voisin');
    expect(items.map(({ state }) => state).sort()).toEqual([...publicActivityStates].sort());
  });

  it('say who signs the contracts, what the committee decided and until when', async () => {
    const territoryId = idOf('ouvert');
    const employer = await givenEmployer(app, { territoryId, name: 'Atelier du Quai' });
    const activity = await givenActivity(app, {
      territoryId,
      employerId: employer.id,
      state: 'open',
      code: 'velos',
      name: 'Réparer des vélos',
    });
    const until = dayFromToday(30);
    await givenClearance(app, activity, {
      decision: 'favourable_with_conditions',
      conditions: [{ kind: 'clientele', words: 'Habitants du quartier.' }],
      inForceUntil: until,
      motive: 'Rien pour le public.',
    });
    const { items } = await queries().list('ouvert');
    expect(items.find(({ code }) => code === 'velos')).toMatchObject({
      name: 'Réparer des vélos',
      employer: { name: 'Atelier du Quai', kind: 'employment_enterprise' },
      clearance: {
        decision: 'favourable_with_conditions',
        conditions: [{ kind: 'clientele', words: 'Habitants du quartier.' }],
        decidedOn: '2026-01-01',
        inForceUntil: until,
      },
    });
    const answer = await app.app.inject('/public/territories/ouvert/activities');
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain('Rien pour le public.');
    expect(answer.body).not.toContain(activity.id);
  });

  it('show no decision once it ran out, was withdrawn, or was only put off', async () => {
    const territoryId = idOf('ouvert');
    const [ended, withdrawn, adjourned] = await givenActivities(
      app,
      ['finie', 'retiree', 'remise'].map((code) => ({ territoryId, code, state: 'open' })),
    );
    if (!ended || !withdrawn || !adjourned) {
      throw new Error('three activities were given');
    }
    await givenClearance(app, ended, { inForceUntil: dayFromToday(-1) });
    await givenClearance(app, withdrawn, { withdrawnOn: today() });
    await givenClearance(app, adjourned, { decision: 'adjourned' });
    const { items } = await queries().list('ouvert');
    const shown = items.filter(({ code }) => ['finie', 'retiree', 'remise'].includes(code));
    expect(shown.map(({ clearance }) => clearance)).toEqual([null, null, null]);
  });

  it('are not told where they would tell a name that was never published', async () => {
    await givenClearedActivity(app, { territoryId: idOf('projet-7') });
    expect(await queries().list('projet-7')).toEqual({ items: [] });
  });

  it('are for a draft, byte for byte, those of a code that nobody has', async () => {
    await givenClearedActivity(app, { territoryId: idOf('brouillon') });
    for (const what of ['activities', 'figures']) {
      const [draft, unknown] = [
        await app.app.inject(`/public/territories/brouillon/${what}`),
        await app.app.inject(`/public/territories/inconnu/${what}`),
      ];
      expect([what, draft.statusCode]).toEqual([what, 404]);
      expect(draft.rawPayload).toEqual(unknown.rawPayload);
    }
  });
});

describe('the figures of a territory', () => {
  it('hide how many people there are while they are fewer than five', async () => {
    const territoryId = idOf('projet-7');
    await givenPeople(territoryId, ['on_list', 'paused', 'proposed', 'in_preparation', 'hired']);
    const answer = await app.app.inject('/public/territories/projet-7/figures');
    expect(answer.json()).toEqual({
      on: today(),
      isDemonstration: true,
      waiting: { definition: 'people-on-the-list', hidden: true },
      hired: { definition: 'people-ever-hired', hidden: true },
      posts: { definition: 'posts-of-decided-activities', count: 2 },
      activities: { definition: 'decided-activities', count: 1 },
    });
  });

  it('count from five on those who are on the list, and nobody else', async () => {
    await givenPeople(idOf('ouvert'), [
      ...['on_list', 'on_list', 'paused', 'proposed', 'in_preparation'],
      ...['contact', 'met', 'eligible', 'hired', 'exited'],
    ]);
    expect((await queries().figures('ouvert')).waiting).toEqual({
      definition: 'people-on-the-list',
      count: 5,
    });
  });

  it('count posts and activities of those that are decided and not paused', async () => {
    const { posts, activities } = await queries().figures('voisin');
    expect([posts.count, activities.count]).toEqual([8, 4]);
  });
});
