import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { givenEvidence, givenFiles, type PlantedFile } from '../../test/given/beneficiaries.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenDecision, givenReview } from '../../test/given/recourse.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { WaitingWorkQueries } from './waiting-work.queries.ts';

let app: TestApp;
let places: TwoTerritories;
let zoe: PersonActor;
let paul: PersonActor;
let files: Record<'soon' | 'later' | 'left' | 'quiet' | 'late' | 'waits', PlantedFile>;

const count = (actor: PersonActor) => app.get(WaitingWorkQueries).count(actor);
const list = (actor: PersonActor, territory = places.a.id) =>
  app.get(WaitingWorkQueries).list(actor, territory);

const answerChanges = (file: PlantedFile, inDays: number) =>
  app.asOwner(
    `insert into eligibility_answers (beneficiary_id, territory_id, outcome, assessed_on, changes_on, rules,
       file_version) values ($1, $2, 'no', current_date, $3, 'programme@1', 1)
     on conflict (beneficiary_id) do update set outcome = 'no', changes_on = excluded.changes_on`,
    [file.id, file.territoryId, dayFromToday(inDays)],
  );

beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  const worker = { role: 'guidance_worker', territoryId: places.a.id } as const;
  [zoe, paul] = [await givenPerson(app, worker), await givenPerson(app, worker)];
  const spoken = { lastContactOn: dayFromToday(-3) };
  const [soon, later, left, quiet, late, waits] = (await givenFiles(app, places.a.id, [
    { ...spoken, givenName: 'Soon', state: 'volunteer', workerId: zoe.id },
    { ...spoken, givenName: 'Later', state: 'volunteer' },
    { ...spoken, givenName: 'Left', state: 'exited' },
    { givenName: 'Quiet', state: 'met', lastContactOn: dayFromToday(-57), workerId: paul.id },
    { ...spoken, givenName: 'Late', state: 'not_eligible' },
    { ...spoken, givenName: 'Waits', state: 'not_eligible' },
  ])) as [PlantedFile, PlantedFile, PlantedFile, PlantedFile, PlantedFile, PlantedFile];
  files = { soon, later, left, quiet, late, waits };
  await answerChanges(soon, 30);
  await answerChanges(later, 31);
  await answerChanges(left, 5);
  await givenEvidence(app, soon, { seenBy: paul.id, subjects: ['domicile', 'without_work'] });
  for (const [file, decideIn] of [
    [waits, 4],
    [late, -1],
  ] as const) {
    const decision = await givenDecision(app, file, { by: paul.id });
    await givenReview(app, file, { decision, by: paul.id, decideIn });
  }
});
afterAll(() => app.close());

describe('what waits', () => {
  it('is counted for each territory whose files one reads, and what is mine beside it', async () => {
    expect(await count(zoe)).toEqual({
      until: dayFromToday(30),
      items: [
        {
          territory: { id: places.a.id, name: expect.any(String) },
          unconfirmed: 1,
          toLookAt: 0,
          reviews: { open: 2, overdue: 1, next: dayFromToday(-1) },
          changing: { count: 1, mine: 1, next: dayFromToday(30) },
          silent: { count: 1, mine: 0, weeks: 8, source: expect.anything() },
        },
      ],
    });
  });

  it('is not told of silence where the rules name no weeks', async () => {
    await app.asOwner(`update programme_versions set rules = rules #- '{list,contactWeeks}'`);
    expect((await count(zoe)).items[0]?.silent).toBeNull();
  });

  it('is nothing for who reads no file, and everything for an auditor of the region', async () => {
    expect((await count(places.officer)).items).toEqual([]);
    const auditor = await givenPerson(app, { role: 'auditor' });
    expect((await count(auditor)).items.map(({ territory }) => territory.id)).toEqual(
      expect.arrayContaining([places.a.id, places.b.id]),
    );
  });

  it('notes nobody as read, for nobody is shown', async () => {
    const reads = () => app.asOwner('select count(*)::int as lines from audit.reads');
    const before = await reads();
    await count(zoe);
    expect(await reads()).toEqual(before);
  });

  it('is listed by its days, with who is behind it', async () => {
    const { reviews, changing, totals } = await list(zoe);
    expect(reviews).toMatchObject([
      { beneficiaryId: files.late.id, isOverdue: true, decideBy: dayFromToday(-1), isLate: false },
      { beneficiaryId: files.waits.id, isOverdue: false },
    ]);
    expect(changing).toMatchObject([
      { beneficiaryId: files.soon.id, changesOn: dayFromToday(30), worker: { id: zoe.id } },
    ]);
    expect(totals).toEqual({ reviews: 2, changing: 1 });
  });

  it('is not found in another territory', async () => {
    await expect(list(zoe, places.b.id).then(() => 'shown')).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });
});
