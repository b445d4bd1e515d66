import type { Beneficiary } from '@etabli/domain/beneficiaries/beneficiary';
import { aDomicile, aWork, aYes } from '@etabli/domain/testing/a-fact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import {
  givenEvidence,
  givenFacts,
  givenFiles,
  type PlantedFile,
} from '../../test/given/beneficiaries.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenDerogation } from '../../test/given/recourse.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { BeneficiariesQueries } from '../beneficiaries/beneficiaries.queries.ts';
import { ListFilesInput } from '../beneficiaries/beneficiary-input.dto.ts';
import { programme2022, programmeCode } from '../demonstration/programme.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { Database } from '../platform/connections/database.ts';
import { PublishRules } from '../territories/publish-rules.ts';
import { DecideEligibility } from './decide-eligibility.ts';
import { EligibilityJobs } from './eligibility.jobs.ts';
import { EligibilityQueries } from './eligibility.queries.ts';
import { RecheckAnswers } from './recheck-answers.ts';
import { SettleChange } from './settle-change.ts';

let app: TestApp;
let places: TwoTerritories;
let zoe: PersonActor;
let paul: PersonActor;

beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  const worker = { role: 'guidance_worker', territoryId: places.a.id } as const;
  [zoe, paul] = [await givenPerson(app, worker), await givenPerson(app, worker)];
});
afterAll(() => app.close());

const recheck = (inDays = 0) => new RecheckAnswers(app.get(Database)).recheck(dayFromToday(inDays));
const keep = (file: PlantedFile) => {
  const job = { kind: 'job', name: 'test', territoryId: file.territoryId } as const;
  const jobs = new EligibilityJobs(new RecheckAnswers(app.get(Database)));
  const ids = { territoryId: file.territoryId, beneficiaryId: file.id, change: 1 };
  return app.get(Database).as(job, (tx) => jobs.keepAnswerToFacts(ids, tx));
};
/** Moved in a month ago: the six months are over in five. */
const newcomer = async (given: Partial<Beneficiary> = {}, movedIn = -20) => {
  const files = await givenFiles(app, places.a.id, [{ state: 'volunteer', ...given }]);
  const [file] = files as [PlantedFile];
  await givenFacts(app, file, [
    aWork('unoccupied', '2021-03-01'),
    aDomicile(dayFromToday(movedIn), { territoryId: places.a.id }),
    aYes('2026-01-12'),
  ]);
  return file;
};
const answers = (file: PlantedFile) =>
  app.asOwner<{ outcome: string; on: string; changesOn: string | null }>(
    `select outcome, assessed_on::text as "on", changes_on::text as "changesOn" from eligibility_answers
     where beneficiary_id = $1`,
    [file.id],
  );
const changes = (file: PlantedFile) =>
  app.asOwner(
    `select from_outcome as "from", to_outcome as "to", cause from eligibility_changes
     where beneficiary_id = $1 order by changed_on`,
    [file.id],
  );
const told = async (file: PlantedFile) =>
  (
    await app.asOwner(
      `select 1 from outbox where aggregate = $1 and fact = 'eligibility.answer-changed'`,
      [`beneficiary:${file.id}`],
    )
  ).length;
const page = (file: PlantedFile) => app.get(EligibilityQueries).get(zoe, file.id, {});
const listed = async () => {
  const asked = ListFilesInput.parse({ answer: 'changed' });
  const { items } = await app.get(BeneficiariesQueries).list(zoe, places.a.id, asked);
  return items.map(({ id }) => id);
};

describe('the answers that are kept', () => {
  it('know the next day on which they are other ones, and on that day they are', async () => {
    const file = await newcomer();
    await recheck();
    const [{ changesOn } = { changesOn: null }] = await answers(file);
    expect(await answers(file)).toMatchObject([{ outcome: 'no', on: dayFromToday(0) }]);
    await recheck(100);
    expect(await changes(file)).toEqual([]);
    await recheck(170);
    expect(changesOn && changesOn <= dayFromToday(170)).toBe(true);
    expect(await answers(file)).toEqual([
      { outcome: 'yes', on: dayFromToday(170), changesOn: null },
    ]);
    expect(await changes(file)).toEqual([{ from: 'no', to: 'yes', cause: 'time' }]);
    expect(await told(file)).toBe(1);
    expect(await listed()).toContain(file.id);
    const now = await page(file);
    expect(now.look).toEqual({ since: dayFromToday(170), may: true });
    expect(now.decisions).toEqual([]);
  });

  it('are told once for each file and day, by however many workers', async () => {
    const file = await newcomer();
    await keep(file);
    await Promise.all([recheck(200), recheck(200), recheck(200)]);
    expect(await changes(file)).toHaveLength(1);
    expect(await told(file)).toBe(1);
  });

  it('are kept when facts come, and mark what goes against a decision', async () => {
    const file = await newcomer({ state: 'on_list', listEntryOn: dayFromToday(-300) }, -400);
    await keep(file);
    expect(await answers(file)).toMatchObject([{ outcome: 'yes' }]);
    await givenFacts(app, file, [aWork('employed', '2025-05-01')]);
    await keep(file);
    expect(await changes(file)).toMatchObject([{ from: 'yes', cause: 'facts' }]);
    expect(await listed()).toContain(file.id);
    const state = await app.asOwner('select state from beneficiaries where id = $1', [file.id]);
    expect(state).toEqual([{ state: 'on_list' }]);
  });

  it('end with a derogation', async () => {
    const file = await newcomer({ state: 'on_list', listEntryOn: dayFromToday(-10) }, -400);
    await app.asOwner('delete from beneficiary_facts where beneficiary_id = $1 and kind = $2', [
      file.id,
      'work',
    ]);
    await givenFacts(app, file, [aWork('unoccupied', dayFromToday(-365))]);
    await givenDerogation(app, file, { askedBy: zoe.id, answeredBy: paul.id, until: 40 });
    await keep(file);
    expect(await answers(file)).toMatchObject([{ outcome: 'yes', changesOn: dayFromToday(41) }]);
    await recheck(41);
    expect(await changes(file)).toEqual([{ from: 'yes', to: 'no', cause: 'time' }]);
  });

  it('are looked at anew, all of them, when the rules get a new version', async () => {
    const file = await newcomer();
    await recheck();
    const rules = structuredClone(programme2022.rules);
    rules.thresholds.monthsDomiciled.value = 1;
    await app.get(PublishRules).publish(places.officer, programmeCode, {
      ...programme2022,
      rules,
      validFrom: dayFromToday(0),
    });
    const { files } = await recheck();
    const [count] = await app.asOwner<{ all: number }>(
      'select count(*)::int as all from beneficiaries',
    );
    expect(files).toBe(count?.all);
    expect((await recheck()).files).toBe(0);
    expect(await answers(file)).toMatchObject([{ outcome: expect.stringMatching(/yes|no/) }]);
    const looks = await app.asOwner(
      'select distinct rules, finished_at is not null as done from eligibility_rechecks order by rules',
    );
    expect(looks).toEqual([
      { rules: `${programmeCode}@1`, done: true },
      { rules: `${programmeCode}@2`, done: true },
    ]);
  });
});

describe('a person looks at what changed', () => {
  it('and says what follows; the mark goes, the change stays', async () => {
    const file = await newcomer();
    await keep(file);
    await recheck(250);
    await app
      .get(SettleChange)
      .settle(zoe, file.id, { reason: 'Rendez-vous pris pour décider.', version: 1 });
    expect(await listed()).not.toContain(file.id);
    const { look, changes: history } = await page(file);
    expect(look).toEqual({ since: null, may: false });
    expect(history).toMatchObject([
      { to: 'yes', settledBy: { id: zoe.id }, settlement: 'Rendez-vous pris pour décider.' },
    ]);
    await expect(
      app.get(SettleChange).settle(zoe, file.id, { reason: 'Encore.', version: 2 }),
    ).rejects.toMatchObject({ code: 'eligibility.nothing-to-review' });
  });

  it('or decides, which is an answer too', async () => {
    const file = await newcomer({}, -400);
    await keep(file);
    await app.asOwner(`update eligibility_answers set outcome = 'no' where beneficiary_id = $1`, [
      file.id,
    ]);
    await app.asOwner('update beneficiaries set answer_changed_on = current_date where id = $1', [
      file.id,
    ]);
    await givenEvidence(app, file, { seenBy: zoe.id, confirmedBy: paul.id });
    await app
      .get(DecideEligibility)
      .decide(paul, file.id, { outcome: 'eligible', motive: null, version: 1 });
    expect(await listed()).not.toContain(file.id);
  });

  it('of their territory alone', async () => {
    const file = await newcomer();
    await app.asOwner('update beneficiaries set answer_changed_on = current_date where id = $1', [
      file.id,
    ]);
    await expect(
      app.get(SettleChange).settle(places.b.coordinator, file.id, { reason: 'Non.', version: 1 }),
    ).rejects.toMatchObject({ kind: 'notFound' });
  });
});
