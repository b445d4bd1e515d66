import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOpenFileInput } from '../../test/given/beneficiaries.ts';
import { givenTwoTerritories } from '../../test/given/two-territories.ts';
import { givenVisitor } from '../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { Visitor } from '../../test/visitor.ts';

let app: TestApp;
let worker: Visitor;
let territory: string;

beforeAll(async () => {
  app = await openTestApp();
  territory = (await givenTwoTerritories(app)).a.id;
  worker = await givenVisitor(app, { role: 'guidance_worker', territoryId: territory });
});
afterAll(() => app.close());

const day = (text: string) => ({ earliest: text, latest: text });
const files = () => `/territories/${territory}/beneficiaries`;
const open = async (given: object = {}) =>
  (await worker.ask('POST', files(), { body: { ...anOpenFileInput(), ...given } })).json();
const post = async (url: string, body: object) => {
  const answer = await worker.ask('POST', url, { body });
  return [answer.statusCode, answer.json()] as const;
};
const violationsOf = async (url: string, body: object) => {
  const [, { violations = [] }] = await post(url, body);
  return violations.map(({ path, code }: { path: string; code: string }) => [path, code]);
};

describe('a file over HTTP', () => {
  it('is opened, met, told of, proved, read, listed and looked back on', async () => {
    const opened = await worker.ask('POST', files(), {
      body: {
        givenName: 'Amina',
        phone: '+32 470 00 00 00',
        contactChannel: 'partner',
        referredBy: 'CPAS',
        privacyNoticeOn: '2026-01-12',
        on: '2026-01-12',
      },
    });
    expect(opened.statusCode).toBe(201);
    const { id, ...receipt } = opened.json();
    expect(receipt).toEqual({ reference: '0001', state: 'contact', version: 1 });
    const file = `/beneficiaries/${id}`;
    const move = { to: 'met', on: '2026-01-15', place: 'Maison de quartier', version: 1 };
    expect(await post(`${file}/moves`, move)).toMatchObject([200, { state: 'met', version: 2 }]);
    const job = {
      kind: 'work',
      status: 'employed',
      from: day('2020-01-06'),
      until: null,
      source: 'person',
      version: 2,
    };
    const [status, { factId }] = await post(`${file}/facts`, job);
    expect(status).toBe(201);
    const end = { until: day('2023-06-13'), version: 3 };
    const [ended, { factId: second }] = await post(`${file}/facts/${factId}/end`, end);
    expect([ended, second === factId]).toEqual([200, false]);
    const corrected = await worker.ask('PUT', `${file}/facts/${second}`, {
      body: { ...job, until: day('2023-06-14'), version: 4 },
    });
    expect(corrected.statusCode).toBe(200);
    const paper = {
      subject: 'without_work',
      kind: 'forem_certificate',
      seenOn: '2026-01-15',
      version: 5,
    };
    expect((await post(`${file}/evidence`, paper))[0]).toBe(201);
    const call = { on: '2026-02-03', way: 'phone', wasReached: true, version: 6 };
    expect((await post(`${file}/contacts`, call))[0]).toBe(201);
    const patched = await worker.ask('PATCH', file, { body: { familyName: 'B.', version: 7 } });
    expect([patched.statusCode, patched.json().version]).toEqual([200, 8]);

    const read = (await worker.ask('GET', file)).json();
    expect(read).toMatchObject({
      givenName: 'Amina',
      familyName: 'B.',
      referredBy: 'CPAS',
      lastContactOn: '2026-02-03',
      waitingMonths: null,
      worker: null,
      facts: [
        { replacedAt: expect.any(String) },
        { replacedAt: expect.any(String) },
        { replacedAt: null },
      ],
      evidence: [{ subject: 'without_work', counts: false, mayConfirm: false }],
      moves: [
        { to: 'volunteer', way: 'hand', needs: ['statement'], hindrance: null, mayMove: true },
        { to: 'not_interested' },
        { to: 'redirected', needs: ['reason', 'redirectedTo'] },
        { to: 'anonymised', way: 'retention', hindrance: 'comes_otherwise', mayMove: false },
      ],
      mayWrite: true,
    });
    expect(Object.keys(read)).not.toContain('sharedWithEmployerId');
    const listed = await worker.ask('GET', `${files()}?q=amina&state=met&evidence=waiting`);
    expect(listed.json()).toMatchObject({ items: [{ id, hasEvidenceWaiting: true }], total: 1 });
    const history = (await worker.ask('GET', `${file}/history`)).json();
    expect(history.items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'corrected',
      'contacted',
      'evidence-recorded',
      'fact-corrected',
      'fact-ended',
      'fact-recorded',
      'moved',
      'opened',
    ]);
  });

  it('is opened once though the button was pressed three times, and the kept answer names nobody', async () => {
    const body = anOpenFileInput({ givenName: 'Unique', familyName: 'Unique' });
    const headers = { 'idempotency-key': randomUUID() };
    const ask = () => worker.ask('POST', files(), { body, headers });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
    const kept = await app.asOwner('select answer::text as line from idempotency_keys');
    expect(JSON.stringify(kept)).not.toContain('Unique');
  });
});

describe('a form about a person, with mistakes', () => {
  it('is refused at each of its fields', async () => {
    const body = {
      ...anOpenFileInput(),
      givenName: ' ',
      phone: 'pas de téléphone',
      email: 'rien',
      language: 'Français',
      wishes: [{ workKind: 'banque', words: null }],
      weeklyMinutesLeast: 3,
      on: '2026-02-30',
      state: 'hired',
    };
    expect((await violationsOf(files(), body)).sort()).toEqual([
      ['', 'shared.unknown-field'],
      ['email', 'shared.not-understood'],
      ['givenName', 'shared.too-short'],
      ['language', 'shared.not-understood'],
      ['on', 'shared.no-such-day'],
      ['phone', 'shared.not-understood'],
      ['weeklyMinutesLeast', 'shared.too-small'],
      ['wishes.0.workKind', 'shared.not-understood'],
    ]);
  });

  it('is told of a fact of no kind, and of a field of another kind', async () => {
    const { id } = await open();
    const url = `/beneficiaries/${id}/facts`;
    const fact = { from: day('2024-01-01'), until: null, source: 'person', version: 1 };
    expect(await violationsOf(url, { ...fact, kind: 'health' })).toEqual([
      ['kind', 'shared.not-understood'],
    ]);
    expect(await violationsOf(url, { ...fact, kind: 'registration', status: 'employed' })).toEqual([
      ['', 'shared.unknown-field'],
    ]);
  });

  it('is told what a move lacks', async () => {
    const { id } = await open();
    const url = `/beneficiaries/${id}/moves`;
    const move = { on: '2026-02-03', version: 1 };
    expect(await violationsOf(url, { ...move, to: 'redirected' })).toEqual([
      ['reason', 'beneficiaries.move-needs-this'],
      ['redirectedTo', 'beneficiaries.move-needs-this'],
    ]);
    expect(await violationsOf(url, { ...move, to: 'hired' })).toEqual([
      ['to', 'shared.not-understood'],
    ]);
  });

  it.each([
    'limit=0',
    'sort=age',
    'state=dead',
    'worker=tous',
    'list=off',
    'withoutContactWeeks=0',
  ])('is refused in the address: %s', async (query) => {
    expect((await worker.ask('GET', `${files()}?${query}`)).statusCode).toBe(422);
  });
});
