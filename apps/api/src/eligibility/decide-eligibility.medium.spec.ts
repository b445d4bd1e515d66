import { aDomicile, aWork, aYes } from '@etabli/domain/testing/a-fact';
import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import {
  givenEvidence,
  givenFacts,
  givenFiles,
  givenVolunteer,
  type PlantedFile,
} from '../../test/given/beneficiaries.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { DecideEligibility } from './decide-eligibility.ts';
import { EligibilityQueries } from './eligibility.queries.ts';
import type { DecideInput, EnterOnListInput } from './eligibility-input.dto.ts';
import { EnterOnList } from './enter-on-list.ts';

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

const decide = (file: PlantedFile, given: Partial<DecideInput> = {}, actor = paul) =>
  app
    .get(DecideEligibility)
    .decide(actor, file.id, { outcome: 'eligible', motive: null, version: 1, ...given });
const enter = (file: PlantedFile, given: Partial<EnterOnListInput> = {}, actor = paul) =>
  app.get(EnterOnList).enter(actor, file.id, {
    entryOn: plainDate('2026-02-01'),
    reason: null,
    version: 1,
    ...given,
  });
const proved = async () => {
  const file = await givenVolunteer(app, places.a.id);
  await givenEvidence(app, file, { seenBy: zoe.id, confirmedBy: paul.id });
  return file;
};
/** Somebody who moved in last month. */
const newcomer = async () => {
  const [file] = (await givenFiles(app, places.a.id, [{ state: 'volunteer' }])) as [PlantedFile];
  await givenFacts(app, file, [
    aWork('unoccupied', '2021-03-01'),
    aDomicile(dayFromToday(-30), { territoryId: places.a.id }),
    aYes('2026-01-12'),
  ]);
  return file;
};
const no = { outcome: 'not_eligible', motive: 'Habite ici depuis un mois.' } as const;

describe('deciding about the conditions', () => {
  it('finds eligible who meets and proves them', async () => {
    const receipt = await decide(await proved());
    expect(receipt).toMatchObject({ state: 'eligible', version: 2 });
  });

  it('finds not eligible for a reason, which stays with what the rules found', async () => {
    const file = await newcomer();
    expect(await decide(file, no)).toMatchObject({ state: 'not_eligible' });
    const [decision] = await app.asOwner(
      'select outcome, motive, verdict from eligibility_decisions where beneficiary_id = $1',
      [file.id],
    );
    expect(decision).toMatchObject({
      outcome: 'not_eligible',
      motive: no.motive,
      verdict: {
        outcome: 'no',
        criteria: [{ outcome: 'yes' }, { outcome: 'no' }, { outcome: 'yes' }],
      },
    });
  });

  it('asks why not', async () => {
    await expect(decide(await newcomer(), { ...no, motive: null })).rejects.toMatchObject({
      violations: [{ path: 'motive', code: 'eligibility.motive-needed' }],
    });
  });

  it.each([
    ['yes where the rules say no', newcomer, {}, () => paul, ['verdict_is_not_yes', 'not_proved']],
    ['no where the rules say yes', proved, no, () => paul, ['verdict_is_yes']],
    ['yes by who saw the proofs', proved, {}, () => zoe, ['saw_the_proof']],
  ] as const)('is refused: %s', async (_, given, input, actor, hindrances) => {
    const file = await given();
    await expect(decide(file, input, actor())).rejects.toMatchObject({
      kind: 'conflict',
      code: 'eligibility.decision-hindered',
      params: { hindrances },
    });
    const rows = await app.asOwner(
      'select 1 from eligibility_decisions where beneficiary_id = $1',
      [file.id],
    );
    expect(rows).toEqual([]);
  });

  it('happens once when two people decide at the same moment', async () => {
    const file = await proved();
    const both = await Promise.allSettled([decide(file), decide(file, {}, places.a.coordinator)]);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: {
        code: 'beneficiaries.changed-meanwhile',
        params: { fields: [{ field: 'state', theirs: 'eligible', yours: 'eligible' }] },
      },
    });
  });

  it('is not for who only reads, nor for another territory', async () => {
    const file = await proved();
    const auditor = await givenPerson(app, { role: 'auditor', territoryId: places.a.id });
    for (const actor of [auditor, places.b.coordinator]) {
      await expect(decide(file, {}, actor)).rejects.toMatchObject({ code: 'shared.not-found' });
    }
  });
});

describe('entering the list', () => {
  const eligible = async (claimedListEntryOn: string | null = null) => {
    const file = await givenVolunteer(app, places.a.id, { state: 'eligible' });
    await app.asOwner('update beneficiaries set claimed_list_entry_on = $2 where id = $1', [
      file.id,
      claimedListEntryOn,
    ]);
    return file;
  };

  it('sets the day that orders the list', async () => {
    const file = await eligible();
    expect(await enter(file)).toMatchObject({ state: 'on_list', version: 2 });
    const [row] = await app.asOwner(
      'select list_entry_on::text as entry from beneficiaries where id = $1',
      [file.id],
    );
    expect(row).toEqual({ entry: '2026-02-01' });
  });

  it('takes the day of an earlier list over, for a reason', async () => {
    const day = { entryOn: plainDate('2024-05-06') };
    await expect(enter(await eligible('2024-05-06'), day)).rejects.toMatchObject({
      violations: [{ path: 'reason', code: 'eligibility.entry-needs-reason' }],
    });
    const file = await eligible('2024-05-06');
    expect(await enter(file, { ...day, reason: 'Liste de 2024.' })).toMatchObject({
      state: 'on_list',
    });
    const [change] = await app.asOwner(
      'select reason_code from beneficiary_changes where beneficiary_id = $1',
      [file.id],
    );
    expect(change).toEqual({ reason_code: 'earlier_list' });
  });

  it.each([
    ['tomorrow', () => dayFromToday(1), 'entry-in-future'],
    ['before the person said yes', () => plainDate('2026-01-11'), 'entry-before-yes'],
  ])('is refused on a day %s', async (_, day, code) => {
    await expect(enter(await eligible(), { entryOn: day() })).rejects.toMatchObject({
      violations: [{ path: 'entryOn', code: `eligibility.${code}` }],
    });
  });

  it('is refused to who was not found eligible, and while no yes stands', async () => {
    await expect(enter(await proved())).rejects.toMatchObject({
      code: 'eligibility.not-found-eligible',
    });
    const file = await eligible();
    await app.asOwner('delete from beneficiary_facts where beneficiary_id = $1', [file.id]);
    await expect(enter(file)).rejects.toMatchObject({
      violations: [{ code: 'eligibility.entry-without-yes' }],
    });
  });
});

describe('what is told of the conditions', () => {
  const get = (file: PlantedFile, on?: string, actor = paul) =>
    app.get(EligibilityQueries).get(actor, file.id, on === undefined ? {} : { on: plainDate(on) });

  it('is the answer of any day, with its rules, its sources and what is decided', async () => {
    const file = await proved();
    const { assessment, rules, unproved } = await get(file, '2022-06-01');
    expect(assessment).toMatchObject({ on: '2022-06-01', outcome: 'no', rulesVersion: 1 });
    expect(assessment.criteria.every(({ source }) => source.title.length > 0)).toBe(true);
    expect([rules, unproved]).toEqual(['wallonie-2022@1', []]);
    await decide(file);
    const now = await get(file);
    expect(now.assessment.outcome).toBe('yes');
    expect(now.decisions).toMatchObject([
      { outcome: 'eligible', rulesVersion: 1, by: { role: 'guidance_worker' } },
    ]);
    expect(now.listEntry).toEqual({ mayEnter: true, saidYesOn: '2026-01-12', claimedOn: null });
  });

  it('is what the asker may decide today, whatever day is looked at', async () => {
    const file = await proved();
    const { decide: byPaul } = await get(file, '2022-06-01');
    expect(byPaul).toEqual({
      eligible: { may: true, hindrances: [] },
      not_eligible: { may: false, hindrances: ['verdict_is_yes'] },
    });
    const { decide: byZoe } = await get(file, undefined, zoe);
    expect(byZoe.eligible).toEqual({ may: false, hindrances: ['saw_the_proof'] });
    const auditor = await givenPerson(app, { role: 'auditor' });
    expect((await get(file, undefined, auditor)).decide.eligible.may).toBe(false);
  });

  it('leaves a line of who looked, as every look into a file does', async () => {
    const file = await proved();
    await get(file);
    const lines = await app.asOwner('select actor, purpose from audit.reads where person = $1', [
      file.id,
    ]);
    expect(lines).toEqual([{ actor: `account:${paul.id}`, purpose: 'guidance' }]);
  });

  it('is nothing to who works elsewhere', async () => {
    const file = await proved();
    await expect(get(file, undefined, places.b.coordinator)).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });
});
