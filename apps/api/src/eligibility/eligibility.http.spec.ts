import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { givenEvidence, givenVolunteer } from '../../test/given/beneficiaries.ts';
import { givenTwoTerritories } from '../../test/given/two-territories.ts';
import { givenVisitor } from '../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { Visitor } from '../../test/visitor.ts';
import type { PersonActor } from '../platform/access/actor.ts';

let app: TestApp;
let worker: Visitor;
let colleague: PersonActor;
let territory: string;

beforeAll(async () => {
  app = await openTestApp();
  territory = (await givenTwoTerritories(app)).a.id;
  worker = await givenVisitor(app, { role: 'guidance_worker', territoryId: territory });
  colleague = await givenPerson(app, { role: 'guidance_worker', territoryId: territory });
});
afterAll(() => app.close());

const waiting = async () => {
  const file = await givenVolunteer(app, territory, { givenName: 'Amina' });
  await givenEvidence(app, file, { seenBy: colleague.id });
  return file.id;
};
const confirm = (body: object) =>
  worker.ask('POST', `/territories/${territory}/confirmations`, { body });

describe('the conditions of a person over HTTP', () => {
  it('are looked at, confirmed, decided, and lead onto the list', async () => {
    const id = await waiting();
    const queue = (await worker.ask('GET', `/territories/${territory}/waiting-evidence`)).json();
    expect(queue).toMatchObject({ items: [{ beneficiaryId: id, outcome: 'yes' }], total: 1 });
    const before = (await worker.ask('GET', `/beneficiaries/${id}/eligibility`)).json();
    expect(before).toMatchObject({
      assessment: { outcome: 'yes', missing: [] },
      unproved: ['without_work', 'domicile', 'voluntariness'],
      decide: { eligible: { may: false, hindrances: ['not_proved'] } },
    });
    const confirmed = await confirm({ beneficiaryIds: [id] });
    expect([confirmed.statusCode, confirmed.json().items[0].isDecided]).toEqual([200, true]);
    const body = { entryOn: '2026-02-03', version: 3 };
    const entered = await worker.ask('POST', `/beneficiaries/${id}/list-entry`, { body });
    expect([entered.statusCode, entered.json()]).toMatchObject([200, { state: 'on_list' }]);
    const list = await worker.ask(
      'GET',
      `/territories/${territory}/beneficiaries?list=on&sort=entry`,
    );
    expect(list.json()).toMatchObject({ items: [{ id, listEntryOn: '2026-02-03' }], total: 1 });
    const after = (
      await worker.ask('GET', `/beneficiaries/${id}/eligibility?on=2023-01-01`)
    ).json();
    expect(after).toMatchObject({ decisions: [{ outcome: 'eligible' }] });
  });

  it('are told on a day before any rules as a refusal with its name', async () => {
    const id = await waiting();
    const answer = await worker.ask('GET', `/beneficiaries/${id}/eligibility?on=1999-01-01`);
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'territories.no-rules-yet']);
  });

  it('are told what hinders a decision', async () => {
    const id = await waiting();
    const answer = await worker.ask('POST', `/beneficiaries/${id}/decisions`, {
      body: { outcome: 'eligible', version: 1 },
    });
    expect([answer.statusCode, answer.json()]).toMatchObject([
      409,
      { code: 'eligibility.decision-hindered', params: { hindrances: ['not_proved'] } },
    ]);
  });

  it.each([
    ['nobody', { beneficiaryIds: [] }],
    ['two things at once', { beneficiaryIds: [], evidenceIds: [] }],
    ['nothing', {}],
    ['no id', { evidenceIds: ['17'] }],
  ])('are not confirmed for %s', async (_, body) => {
    expect((await confirm(body)).statusCode).toBe(422);
  });

  it('are not asked for a day that is none', async () => {
    const id = await waiting();
    const answer = await worker.ask('GET', `/beneficiaries/${id}/eligibility?on=2026-02-30`);
    expect(answer.json().violations).toMatchObject([{ path: 'on', code: 'shared.no-such-day' }]);
  });
});
