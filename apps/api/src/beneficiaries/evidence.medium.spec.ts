import { plainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { givenBeneficiary } from '../../test/given/beneficiaries.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { BeneficiariesQueries } from './beneficiaries.queries.ts';
import type { EvidenceInput } from './fact-input.dto.ts';
import type { FileReceipt } from './file-receipt.changes.ts';
import { NoteContact } from './note-contact.ts';
import { RecordEvidence } from './record-evidence.ts';
import { WithdrawEvidence } from './withdraw-evidence.ts';

let app: TestApp;
let places: TwoTerritories;
let worker: PersonActor;
let file: FileReceipt;

beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  worker = await givenPerson(app, { role: 'guidance_worker', territoryId: places.a.id });
});
beforeEach(async () => {
  file = await givenBeneficiary(app, worker, places.a.id);
});
afterAll(() => app.close());

const queries = () => app.get(BeneficiariesQueries);
const record = (given: Partial<EvidenceInput> = {}, actor = worker) =>
  app.get(RecordEvidence).record(actor, file.id, {
    subject: 'domicile',
    kind: 'household_composition',
    issuer: 'Ville d’Essai',
    seenOn: plainDate('2026-02-03'),
    validUntil: null,
    version: 1,
    ...given,
  });

describe('a proof', () => {
  it('is noted by who has seen it, counts for nothing yet, and waits for a second person', async () => {
    const { evidenceId } = await record();
    const [seen] = (await queries().get(worker, file.id)).evidence;
    expect(seen).toMatchObject({
      id: evidenceId,
      subject: 'domicile',
      kind: 'household_composition',
      issuer: 'Ville d’Essai',
      seenBy: { id: worker.id },
      confirmedBy: null,
      counts: false,
      mayConfirm: false,
    });
    const [other] = (await queries().get(places.a.coordinator, file.id)).evidence;
    expect(other?.mayConfirm).toBe(true);
    const { items } = await queries().list(worker, places.a.id, {
      evidence: 'waiting',
      sort: 'name',
      limit: 50,
    });
    expect(items.map(({ id }) => id)).toEqual([file.id]);
  });

  it.each([
    ['seen tomorrow', { seenOn: dayFromToday(1) }, 'seenOn'],
    ['that ran out before it was seen', { validUntil: plainDate('2026-02-02') }, 'validUntil'],
  ])('is refused when %s', async (_, given, path) => {
    await expect(record(given)).rejects.toMatchObject({ violations: [{ path }] });
  });

  it('is taken back for a reason, once, and nobody is asked to confirm it any more', async () => {
    const { evidenceId } = await record();
    const withdraw = (version: number) =>
      app
        .get(WithdrawEvidence)
        .withdraw(worker, { id: file.id, evidenceId }, { reason: 'Mauvais papier.', version });
    await withdraw(2);
    await expect(withdraw(3)).rejects.toMatchObject({
      code: 'beneficiaries.evidence-withdrawn-already',
    });
    const [seen] = (await queries().get(places.a.coordinator, file.id)).evidence;
    expect(seen).toMatchObject({ withdrawnAt: expect.any(String), mayConfirm: false });
  });
});

describe('a contact', () => {
  const note = (wasReached: boolean, on: string, version: number) =>
    app.get(NoteContact).note(worker, file.id, {
      on: plainDate(on),
      way: 'phone',
      wasReached,
      note: null,
      version,
    });
  const lastContact = async () => (await queries().get(worker, file.id)).lastContactOn;

  it('is one when the person was reached, and the last one counts', async () => {
    await note(false, '2026-03-01', 1);
    expect(await lastContact()).toBe('2026-01-12');
    await note(true, '2026-03-02', 2);
    await note(true, '2026-02-02', 3);
    expect(await lastContact()).toBe('2026-03-02');
    const { items } = await queries().history(worker, file.id);
    expect(items.slice(0, -1).map(({ kind, details }) => [kind, details.wasReached])).toEqual([
      ['contacted', true],
      ['contacted', true],
      ['contacted', false],
    ]);
  });

  it('is none tomorrow', async () => {
    await expect(note(true, dayFromToday(1), 1)).rejects.toMatchObject({
      violations: [{ path: 'on', code: 'beneficiaries.date-in-future' }],
    });
  });
});
