import type { Activity } from '@etabli/domain/activities/activity';
import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import {
  aClearanceInput,
  givenActivity,
  givenClearedActivity,
  givenEmployer,
} from '../../test/given/activities.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { ActivitiesQueries } from '../activities/activities.queries.ts';
import { CorrectActivity } from '../activities/correct-activity.ts';
import { MoveActivity } from '../activities/move-activity.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { today } from '../platform/access/today.ts';
import { RecordClearance } from './record-clearance.ts';

let app: TestApp;
let given: TwoTerritories;
let secretary: PersonActor;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
  secretary = await givenPerson(app, { role: 'committee_secretary', territoryId: given.a.id });
});
afterAll(() => app.close());

const record = (
  { id }: Pick<Activity, 'id'>,
  input: Parameters<typeof aClearanceInput>[0] = {},
  actor = secretary,
) => app.get(RecordClearance).record(actor, id, aClearanceInput(input));
const anActivity = (state: Activity['state'] = 'non_competition_running') =>
  givenActivity(app, { territoryId: given.a.id, state });
const stateOf = async (id: string) =>
  (await app.get(ActivitiesQueries).get(given.a.coordinator, id)).state;
const factsOf = async (id: string) =>
  (
    await app.asOwner<{ fact: string }>(
      'select fact from outbox where aggregate = $1 order by seq',
      [`activity:${id}`],
    )
  ).map(({ fact }) => fact);
const condition = { kind: 'clientele', words: 'Personnes de 65 ans et plus.' } as const;

describe('a decision of the committee', () => {
  it('clears the activity that was examined, and is in its history and in its list', async () => {
    const activity = await anActivity();
    const { items, activity: seen } = await record(activity, {
      decision: 'favourable_with_conditions',
      conditions: [condition],
      inForceUntil: dayFromToday(365),
      minutesReference: 'PV 12, point 3',
    });
    expect(items).toMatchObject([
      {
        number: 1,
        standing: 'in_force',
        decision: 'favourable_with_conditions',
        conditions: [condition],
        minutesReference: 'PV 12, point 3',
        by: { role: 'committee_secretary' },
        mayWithdraw: true,
      },
    ]);
    expect(seen).toEqual({ id: activity.id, version: 2 });
    const page = await app.get(ActivitiesQueries).get(given.a.coordinator, activity.id);
    expect(page).toMatchObject({
      state: 'cleared',
      clearance: { number: 1, conditions: [condition], inForceUntil: dayFromToday(365) },
    });
    const history = await app.get(ActivitiesQueries).history(given.a.coordinator, activity.id);
    expect(history.items[0]).toMatchObject({
      kind: 'clearance_recorded',
      from: 'non_competition_running',
      to: 'cleared',
      reason: 'Personne ne le fait ici.',
      by: { role: 'committee_secretary' },
    });
    expect(await factsOf(activity.id)).toEqual(['clearance.recorded', 'activity.moved']);
  });

  it('opens the way that was closed, and closes it again when it is against', async () => {
    const employer = await givenEmployer(app, { territoryId: given.a.id });
    const activity = await givenActivity(app, {
      territoryId: given.a.id,
      state: 'drafted',
      employerId: employer.id,
    });
    await record(activity);
    const open = { to: 'open', on: today(), reason: 'Prêt.', version: 2 } as const;
    await app.get(MoveActivity).move(given.a.coordinator, activity.id, open);
    await record(activity, { decision: 'unfavourable', version: 3 });
    expect(await stateOf(activity.id)).toBe('reviewed');
    const reopening = app
      .get(MoveActivity)
      .move(given.a.coordinator, activity.id, { ...open, version: 4 });
    await expect(reopening).rejects.toMatchObject({ code: 'activities.requirements-not-met' });
  });

  it('that renews lets a running one run on, and writes no step', async () => {
    const activity = await givenClearedActivity(app, { territoryId: given.a.id });
    const { items } = await record(activity, { inForceUntil: dayFromToday(400) });
    expect(items.map(({ number, standing }) => [number, standing])).toEqual([
      [2, 'in_force'],
      [1, 'superseded'],
    ]);
    expect(await stateOf(activity.id)).toBe('open');
    expect(await factsOf(activity.id)).toEqual(['clearance.recorded']);
  });

  it('that is put off changes nothing, and is kept', async () => {
    const activity = await anActivity();
    const { items } = await record(activity, { decision: 'adjourned' });
    expect(items[0]?.standing).toBe('adjourned');
    expect(await stateOf(activity.id)).toBe('non_competition_running');
  });

  it('covers what the activity has become: after it, what was sent to review may open', async () => {
    const activity = await givenClearedActivity(app, { territoryId: given.a.id });
    const another = { purpose: 'Autre chose.', reason: 'Le besoin a changé.', version: 1 };
    await app.get(CorrectActivity).correct(given.a.coordinator, activity.id, another);
    await record(activity, { version: 2 });
    const open = { to: 'open', on: today(), reason: 'Redécidé.', version: 3 } as const;
    const { state } = await app.get(MoveActivity).move(given.a.coordinator, activity.id, open);
    expect(state).toBe('open');
  });

  it('never falls before the step that it follows, though it was taken before', async () => {
    const activity = await givenActivity(app, {
      territoryId: given.a.id,
      state: 'drafted',
      stateSince: dayFromToday(-1),
    });
    await record(activity, { decidedOn: dayFromToday(-30), inForceFrom: dayFromToday(-30) });
    const { stateSince } = await app.get(ActivitiesQueries).get(secretary, activity.id);
    expect(stateSince).toBe(dayFromToday(-1));
  });

  it.each(['idea', 'closed'] as const)('is not written about what is %s', async (state) => {
    await expect(record(await anActivity(state))).rejects.toMatchObject({
      code: 'non-competition.not-decidable',
      params: { state },
    });
  });

  it('is told what is wrong with it, at each field', async () => {
    const wrong = {
      decision: 'favourable_with_conditions' as const,
      decidedOn: dayFromToday(1),
      inForceFrom: today(),
      inForceUntil: dayFromToday(-1),
    };
    await expect(record(await anActivity(), wrong)).rejects.toMatchObject({
      code: 'shared.check-the-form',
      violations: [
        { path: 'decidedOn', code: 'non-competition.decided-in-future' },
        { path: 'inForceFrom', code: 'non-competition.in-force-before-decided' },
        { path: 'inForceUntil', code: 'non-competition.ends-before-it-begins' },
        { path: 'conditions', code: 'non-competition.conditions-missing' },
      ],
    });
  });

  it('is not taken about a sheet that was corrected meanwhile: both values are shown', async () => {
    const activity = await anActivity();
    const corrected = { purpose: 'Autre chose.', reason: 'Mieux dit.', version: 1 };
    await app.get(CorrectActivity).correct(given.a.coordinator, activity.id, corrected);
    await expect(record(activity)).rejects.toMatchObject({
      code: 'activities.changed-meanwhile',
      params: { version: 2, fields: [{ field: 'decision', theirs: null, yours: 'favourable' }] },
    });
  });

  it('is the secretary’s to write: nobody else here, and no secretary from elsewhere', async () => {
    const activity = await anActivity();
    const others = [
      given.a.coordinator,
      await givenPerson(app, { role: 'committee_member', territoryId: given.a.id }),
      await givenPerson(app, { role: 'committee_secretary', territoryId: given.b.id }),
      await givenPerson(app, { role: 'region_officer' }),
    ];
    for (const other of others) {
      await expect(record(activity, {}, other)).rejects.toMatchObject({
        code: 'shared.not-found',
      });
    }
  });

  it('leaves a line in the log with codes and days, and none of its words', async () => {
    const activity = await anActivity();
    await record(activity, {
      decision: 'favourable_with_conditions',
      conditions: [condition],
      decidedOn: plainDate('2026-02-01'),
      inForceFrom: plainDate('2026-02-01'),
    });
    const entries = await app.asOwner<{ act: string; facts: object }>(
      'select act, facts from audit.entries where subject = $1 order by id',
      [`activity:${activity.id}`],
    );
    expect(entries).toMatchObject([
      {
        act: 'clearance.recorded',
        facts: { number: 1, decision: 'favourable_with_conditions', conditions: 'clientele' },
      },
      { act: 'activity.clearance_recorded', facts: { clearance: 1, to: 'cleared' } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('Personnes de 65 ans');
    expect(JSON.stringify(entries)).not.toContain('Personne ne le fait');
  });
});
