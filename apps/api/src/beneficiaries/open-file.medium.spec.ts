import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { anOpenFileInput } from '../../test/given/beneficiaries.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { OpenFile } from './open-file.ts';

let app: TestApp;
let places: TwoTerritories;
let worker: PersonActor;

beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  worker = await givenPerson(app, { role: 'guidance_worker', territoryId: places.a.id });
});
afterAll(() => app.close());

const open = (given: Parameters<typeof anOpenFileInput>[0] = {}, actor = worker) =>
  app.get(OpenFile).open(actor, places.a.id, anOpenFileInput(given));

describe('opening a file', () => {
  it('writes file, dated change, log line and fact in one go, and answers nothing of the person', async () => {
    const receipt = await open({ zone: 'Zone a', workerId: worker.id });
    expect(receipt).toEqual({
      id: expect.any(String),
      reference: expect.stringMatching(/^\d{4}$/),
      state: 'contact',
      version: 1,
    });
    const [change] = await app.asOwner(
      `select number, kind, to_state, role, account_id, details from beneficiary_changes
       where beneficiary_id = $1`,
      [receipt.id],
    );
    expect(change).toEqual({
      number: 1,
      kind: 'opened',
      to_state: 'contact',
      role: 'guidance_worker',
      account_id: worker.id,
      details: { privacyNoticeOn: '2026-01-12' },
    });
    const [entry] = await app.asOwner(
      'select actor, act, chain, facts from audit.entries where subject = $1',
      [`beneficiary:${receipt.id}`],
    );
    expect(entry).toMatchObject({
      actor: `account:${worker.id}`,
      act: 'beneficiary.opened',
      chain: places.a.id,
      facts: { to: 'contact', channel: 'self' },
    });
    const facts = await app.asOwner('select fact, ids from outbox where aggregate = $1', [
      `beneficiary:${receipt.id}`,
    ]);
    const ids = { territoryId: places.a.id, beneficiaryId: receipt.id, change: 1 };
    expect(facts).toEqual([{ fact: 'beneficiary.opened', ids }]);
  });

  it('gives the next number of the territory, also when several are opened at once', async () => {
    const opened = await Promise.all([open(), open(), open()]);
    const numbers = opened.map(({ reference }) => Number(reference)).sort((a, b) => a - b);
    const [first = 0] = numbers;
    expect(numbers).toEqual([first, first + 1, first + 2]);
    const elsewhere = await app
      .get(OpenFile)
      .open(places.b.coordinator, places.b.id, anOpenFileInput());
    expect(elsewhere.reference).toBe('0001');
  });

  it('keeps the number that an earlier list has, and does not give it twice', async () => {
    expect((await open({ reference: 'VD-17' })).reference).toBe('VD-17');
    await expect(open({ reference: 'VD-17' })).rejects.toMatchObject({
      code: 'beneficiaries.reference-taken',
    });
  });

  it.each([
    ['nobody could reach the person', { phone: null }, 'phone', 'no-way-to-reach'],
    [
      'the notice is given tomorrow',
      { privacyNoticeOn: dayFromToday(1) },
      'privacyNoticeOn',
      'date-in-future',
    ],
    ['the person is born tomorrow', { birthDate: dayFromToday(1) }, 'birthDate', 'date-in-future'],
    ['the contact is to come', { on: dayFromToday(1) }, 'on', 'date-in-future'],
    ['the zone is of another territory', { zone: 'Zone b' }, 'zone', 'no-such-zone'],
    [
      'minutes stand the wrong way round',
      { weeklyMinutesLeast: 2_000, weeklyMinutesMost: 900 },
      'weeklyMinutesMost',
      'minutes-out-of-order',
    ],
  ] as const)('is refused where %s', async (_, given, path, code) => {
    await expect(open(given)).rejects.toMatchObject({
      code: 'shared.check-the-form',
      violations: [{ path, code: `beneficiaries.${code}` }],
    });
  });

  it('is refused with a worker who does not accompany people there', async () => {
    const workerId = places.b.coordinator.id;
    await expect(open({ workerId })).rejects.toMatchObject({
      violations: [{ path: 'workerId', code: 'beneficiaries.not-of-the-team' }],
    });
  });

  it.each(['auditor', 'region_officer', 'committee_member'] as const)(
    'does not exist for a %s',
    async (role) => {
      const territoryId = role === 'region_officer' ? null : places.a.id;
      const actor = await givenPerson(app, { role, territoryId });
      await expect(open({}, actor)).rejects.toMatchObject({ code: 'shared.not-found' });
    },
  );
});
