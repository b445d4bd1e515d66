import { randomUUID } from 'node:crypto';
import type { Beneficiary } from '@etabli/domain/beneficiaries/beneficiary';
import { type PlainDate, plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { givenEvidence, givenFiles, givenVolunteer } from '../../test/given/beneficiaries.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { ConfirmEvidence } from './confirm-evidence.ts';
import { EligibilityQueries } from './eligibility.queries.ts';

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

const volunteer = (given: Partial<Beneficiary> & { claimedListEntryOn?: PlainDate } = {}) =>
  givenVolunteer(app, places.a.id, given);
const confirm = (beneficiaryIds: string[], actor = paul, territoryId = places.a.id) =>
  app.get(ConfirmEvidence).confirm(actor, territoryId, { beneficiaryIds });
const stateOf = async (id: string) => {
  const [row] = await app.asOwner<{ state: string; entry: string | null; version: number }>(
    'select state, list_entry_on::text as entry, version from beneficiaries where id = $1',
    [id],
  );
  return row;
};
const confirmedBy = async (id: string) =>
  (
    await app.asOwner<{ by: string | null }>(
      'select validated_by as by from beneficiary_evidence where beneficiary_id = $1',
      [id],
    )
  ).map(({ by }) => by);

describe('confirming what a colleague has seen', () => {
  it('decides who then meets the conditions, with the rules that were asked, in one go', async () => {
    const file = await volunteer();
    await givenEvidence(app, file, { seenBy: zoe.id });
    expect(await confirm([file.id])).toEqual({
      items: [
        {
          beneficiaryId: file.id,
          result: 'confirmed',
          confirmed: 3,
          isDecided: true,
          hindrances: [],
          enteredOn: null,
        },
      ],
    });
    expect(await stateOf(file.id)).toEqual({ state: 'eligible', entry: null, version: 3 });
    expect(await confirmedBy(file.id)).toEqual([paul.id, paul.id, paul.id]);
    const [decision] = await app.asOwner(
      'select outcome, rules_version, account_id, role, verdict from eligibility_decisions where beneficiary_id = $1',
      [file.id],
    );
    expect(decision).toMatchObject({
      outcome: 'eligible',
      rules_version: 1,
      account_id: paul.id,
      role: 'guidance_worker',
      verdict: {
        outcome: 'yes',
        criteria: [{ outcome: 'yes' }, { outcome: 'yes' }, { outcome: 'yes' }],
      },
    });
    const entries = await app.asOwner(
      `select act, facts ->> 'rules' as rules from audit.entries where subject = $1 order by id`,
      [`beneficiary:${file.id}`],
    );
    expect(entries).toEqual([
      { act: 'beneficiary.evidence-confirmed', rules: null },
      { act: 'beneficiary.moved', rules: 'wallonie-2022@1' },
    ]);
    const facts = await app.asOwner('select fact from outbox where aggregate = $1 order by seq', [
      `beneficiary:${file.id}`,
    ]);
    expect(facts).toEqual([
      { fact: 'beneficiary.evidence-changed' },
      { fact: 'beneficiary.moved' },
    ]);
  });

  it('puts on the list, with its day, who was on an earlier one', async () => {
    const file = await volunteer({ claimedListEntryOn: plainDate('2024-05-06') });
    await givenEvidence(app, file, { seenBy: zoe.id });
    const { items } = await confirm([file.id]);
    expect(items).toMatchObject([{ isDecided: true, enteredOn: '2024-05-06' }]);
    expect(await stateOf(file.id)).toEqual({ state: 'on_list', entry: '2024-05-06', version: 4 });
  });

  it('leaves to a person with which day somebody comes back who had left the list', async () => {
    const claimedListEntryOn = plainDate('2024-05-06');
    const file = await volunteer({ claimedListEntryOn, listEntryOn: claimedListEntryOn });
    await givenEvidence(app, file, { seenBy: zoe.id });
    const { items } = await confirm([file.id]);
    expect(items).toMatchObject([{ isDecided: true, enteredOn: null }]);
    expect(await stateOf(file.id)).toMatchObject({ state: 'eligible' });
  });

  it('tells each of many people alone', async () => {
    const seen = await volunteer();
    await givenEvidence(app, seen, { seenBy: zoe.id });
    const own = await volunteer();
    await givenEvidence(app, own, { seenBy: paul.id });
    const half = await volunteer();
    await givenEvidence(app, half, { seenBy: zoe.id, subjects: ['domicile'] });
    const [contact] = await givenFiles(app, places.a.id, [{}]);
    const elsewhere = await givenVolunteer(app, places.b.id);
    await givenEvidence(app, elsewhere, { seenBy: zoe.id });
    const asked = [seen.id, own.id, half.id, contact?.id ?? '', elsewhere.id, randomUUID()];
    const { items } = await confirm([...asked, seen.id]);
    expect(
      items.map(({ result, isDecided, hindrances }) => [result, isDecided, ...hindrances]),
    ).toEqual([
      ['confirmed', true],
      ['seen_by_you', false, 'not_proved'],
      ['confirmed', false, 'not_proved'],
      ['nothing_waiting', false, 'not_a_volunteer', 'verdict_is_not_yes', 'not_proved'],
      ['not_found', false],
      ['not_found', false],
    ]);
    expect(items.map(({ beneficiaryId }) => beneficiaryId)).toEqual(asked);
    expect(await confirmedBy(own.id)).toEqual([null, null, null]);
    expect(await confirmedBy(elsewhere.id)).toEqual([null, null, null]);
  });

  it('confirms some proofs alone, where some are named', async () => {
    const file = await volunteer();
    const [first = ''] = await givenEvidence(app, file, { seenBy: zoe.id });
    const { items } = await app
      .get(ConfirmEvidence)
      .confirm(paul, places.a.id, { evidenceIds: [first] });
    expect(items).toMatchObject([{ beneficiaryId: file.id, confirmed: 1, isDecided: false }]);
    expect((await confirmedBy(file.id)).filter((by) => by === null)).toHaveLength(2);
  });

  it('decides nobody whom the rules refuse, though all is proved', async () => {
    const file = await volunteer();
    await app.asOwner(
      `delete from beneficiary_facts where beneficiary_id = $1 and kind = 'domicile'`,
      [file.id],
    );
    await givenEvidence(app, file, { seenBy: zoe.id });
    const { items } = await confirm([file.id]);
    expect(items).toMatchObject([{ result: 'confirmed', hindrances: ['verdict_is_not_yes'] }]);
    expect(await stateOf(file.id)).toMatchObject({ state: 'volunteer' });
  });

  it('does not let two people who saw half each decide for each other', async () => {
    const file = await volunteer();
    await givenEvidence(app, file, { seenBy: zoe.id, subjects: ['domicile', 'voluntariness'] });
    await givenEvidence(app, file, { seenBy: paul.id, subjects: ['without_work'] });
    expect((await confirm([file.id], zoe)).items).toMatchObject([{ hindrances: ['not_proved'] }]);
    expect((await confirm([file.id], paul)).items).toMatchObject([
      { result: 'confirmed', isDecided: false, hindrances: ['saw_the_proof'] },
    ]);
    expect((await confirm([file.id], places.a.coordinator)).items).toMatchObject([
      { result: 'nothing_waiting', isDecided: true },
    ]);
  });

  it('happens once when two people confirm the same at the same moment', async () => {
    const files = await Promise.all([volunteer(), volunteer()]);
    for (const file of files) {
      await givenEvidence(app, file, { seenBy: zoe.id });
    }
    const ids = files.map(({ id }) => id);
    const both = await Promise.all([
      confirm(ids, paul),
      confirm(ids.toReversed(), places.a.coordinator),
    ]);
    const decided = both.flatMap(({ items }) => items).filter(({ isDecided }) => isDecided);
    expect(decided.map(({ beneficiaryId }) => beneficiaryId).sort()).toEqual(ids.toSorted());
    const [count] = await app.asOwner(
      'select count(*)::int as n from eligibility_decisions where beneficiary_id = any ($1)',
      [ids],
    );
    expect(count).toEqual({ n: 2 });
  });

  it('is not for who only reads, nor for another territory', async () => {
    const file = await volunteer();
    const auditor = await givenPerson(app, { role: 'auditor', territoryId: places.a.id });
    for (const actor of [auditor, places.b.coordinator, places.officer]) {
      await expect(confirm([file.id], actor)).rejects.toMatchObject({ code: 'shared.not-found' });
    }
  });

  it('is held by the database too: nobody stands behind a proof twice', async () => {
    const file = await volunteer();
    const [id] = await givenEvidence(app, file, { seenBy: zoe.id });
    await expect(
      app.asOwner('update beneficiary_evidence set validated_by = seen_by where id = $1', [id]),
    ).rejects.toMatchObject({ constraint: 'two_people_stand_behind_evidence' });
  });
});

describe('what waits for a second person', () => {
  it('is told by person, with what the rules find, and what the asker may confirm', async () => {
    const other = await givenTwoPeopleWaiting();
    const waiting = (actor: PersonActor) =>
      app.get(EligibilityQueries).listWaiting(actor, other.id);
    const seen = await waiting(other.first);
    expect(seen.total).toBe(2);
    expect(
      seen.items.map(({ givenName, outcome, evidence }) => [
        givenName,
        outcome,
        evidence.map(({ mayConfirm }) => mayConfirm),
      ]),
    ).toEqual([
      ['Amina', 'yes', [false, false, false]],
      ['Ben', 'yes', [true]],
    ]);
    const auditor = await givenPerson(app, { role: 'auditor' });
    const read = (await waiting(auditor)).items.flatMap(({ evidence }) => evidence);
    expect(read.some(({ mayConfirm }) => mayConfirm)).toBe(false);
  });

  async function givenTwoPeopleWaiting() {
    const { id, coordinator } = places.b;
    const first = await givenPerson(app, { role: 'guidance_worker', territoryId: id });
    await app.asOwner('delete from beneficiary_evidence where territory_id = $1', [id]);
    const amina = await givenVolunteer(app, id, { givenName: 'Amina' });
    await givenEvidence(app, amina, { seenBy: first.id });
    const ben = await givenVolunteer(app, id, { givenName: 'Ben' });
    await givenEvidence(app, ben, { seenBy: coordinator.id, subjects: ['domicile'] });
    return { id, first };
  }
});
