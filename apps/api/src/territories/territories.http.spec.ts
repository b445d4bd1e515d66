import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayFromToday } from '../../test/given/days.ts';
import { aTerritoryInput, aZoneInput, givenProgramme } from '../../test/given/territories.ts';
import { givenVisitor } from '../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { Visitor } from '../../test/visitor.ts';
import { programme2022, programmeCode } from '../demonstration/programme.ts';
import type { CreateTerritoryInput } from './territory-input.dto.ts';

let app: TestApp;
let officer: Visitor;

beforeAll(async () => {
  app = await openTestApp();
  await givenProgramme(app);
  officer = await givenVisitor(app, { role: 'region_officer' });
});
afterAll(() => app.close());

const post = (body: unknown, headers: Record<string, string> = {}) =>
  officer.ask('POST', '/territories', { body, headers });
const create = async (given: Partial<CreateTerritoryInput> = {}) =>
  (await post(aTerritoryInput({ code: randomUUID(), ...given }))).json();
const violations = async (asked: Promise<{ json(): { violations?: Violation[] } }>) =>
  ((await asked).json().violations ?? []).map(({ path, code }) => [path, code]);
type Violation = { path: string; code: string };

describe('a territory over HTTP', () => {
  it('is created, moved, corrected, read, listed and told of', async () => {
    const made = await post(aTerritoryInput({ code: 'tour-complet', name: 'Tour complet' }));
    expect(made.statusCode).toBe(201);
    const { id } = made.json();
    const moved = await officer.ask('POST', `/territories/${id}/moves`, {
      body: { to: 'validated', on: '2024-04-01', reason: 'Choisi.', version: 1 },
    });
    expect([moved.statusCode, moved.json().state]).toEqual([200, 'validated']);
    const corrected = await officer.ask('PATCH', `/territories/${id}`, {
      body: { name: 'Tour corrigé', reason: 'Faute.', version: 2 },
    });
    expect([corrected.statusCode, corrected.json().name]).toEqual([200, 'Tour corrigé']);
    const read = await officer.ask('GET', `/territories/${id}`);
    expect([read.statusCode, read.json()]).toEqual([200, corrected.json()]);
    const listed = await officer.ask('GET', '/territories?q=tour%20corrige&state=validated');
    expect(listed.json()).toMatchObject({ items: [{ id, version: 3 }], next: null, total: 1 });
    const history = await officer.ask('GET', `/territories/${id}/history`);
    expect(history.json().items.map(({ kind }: { kind: string }) => kind)).toEqual([
      'corrected',
      'moved',
      'created',
    ]);
  });

  it('tells of a conflict both values, who and when, as JSON', async () => {
    const { id } = await create();
    const patch = (name: string) =>
      officer.ask('PATCH', `/territories/${id}`, { body: { name, reason: 'Faute.', version: 1 } });
    await patch('Leur nom');
    const answer = await patch('Votre nom');
    expect(answer.statusCode).toBe(409);
    const { code, params } = answer.json();
    expect(code).toBe('territories.changed-meanwhile');
    expect(params).toMatchObject({
      version: 2,
      by: 'Essai',
      fields: [{ field: 'name', theirs: 'Leur nom', yours: 'Votre nom' }],
    });
    expect(params.at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it('is made once though the button was pressed three times', async () => {
    const body = aTerritoryInput({ code: 'une-fois' });
    const headers = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => post(body, headers)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1);
    const other = await post({ ...body, code: 'deux-fois' }, headers);
    expect([other.statusCode, other.json().code]).toEqual([
      409,
      'shared.request-key-used-otherwise',
    ]);
  });

  it.each(['court', 'x'.repeat(101)])('takes no such key: %s', async (key) => {
    const answer = await post(aTerritoryInput({ code: 'cle' }), { 'idempotency-key': key });
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'shared.wrong-request-key']);
  });
});

describe('a form with mistakes', () => {
  it('is refused at each of its fields', async () => {
    const body = {
      ...aTerritoryInput(),
      code: 'Pas Bon',
      name: ' ',
      isDemonstration: 'oui',
      on: '2024-02-30',
      reason: 'x'.repeat(1_001),
      jobsTarget: { value: 0, source: { title: '' } },
    };
    const answer = await post(body);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'shared.check-the-form', params: { count: 7 } });
    expect((await violations(post(body))).sort()).toEqual([
      ['code', 'shared.not-understood'],
      ['isDemonstration', 'shared.missing-or-wrong-kind'],
      ['jobsTarget.source.title', 'shared.too-short'],
      ['jobsTarget.value', 'shared.too-small'],
      ['name', 'shared.too-short'],
      ['on', 'shared.no-such-day'],
      ['reason', 'shared.too-long'],
    ]);
  });

  it('is told which limits its words have passed', async () => {
    const answer = await post({ ...aTerritoryInput(), name: 'x'.repeat(161) });
    expect(answer.json().violations).toMatchObject([
      { path: 'name', code: 'shared.too-long', params: { maximum: 160 } },
    ]);
  });

  it('is told where among its zones', async () => {
    const zones = [aZoneInput(), { ...aZoneInput(), point: { latitude: 0, longitude: 5 } }];
    expect(await violations(post({ ...aTerritoryInput(), zones }))).toEqual([
      ['zones.1.point.latitude', 'shared.too-small'],
    ]);
  });

  it.each([
    ['a zone that is not there', 'Ailleurs'],
    ['a zone that is not counted itself', 'Muette'],
  ])('is told when people are counted with %s', async (_, countedWith) => {
    const zones = [
      aZoneInput({ name: 'Une', inhabitants: null, countedWith }),
      aZoneInput({ name: 'Muette', inhabitants: null }),
    ];
    expect(await violations(post({ ...aTerritoryInput(), zones }))).toEqual([
      ['zones.0.countedWith', 'territories.counted-with-unknown'],
    ]);
  });

  it('is told of a day to come', async () => {
    const body = aTerritoryInput({ code: 'demain', on: dayFromToday(1) });
    expect(await violations(post(body))).toEqual([['on', 'territories.date-in-future']]);
  });

  const place = [aZoneInput()].map((zone) => ({ ...zone, population: 3 }));
  const source = { title: 'Essai', lien: 'https://essai.example' };
  it.each([
    ['beside the others', { state: 'closed' }, ''],
    ['in a zone', { zones: place }, 'zones.0'],
    ['in a source', { promoter: { value: 'ASBL', source } }, 'promoter.source'],
    ['beside a source', { promoter: { value: 'ASBL', source: { title: 'E' }, x: 1 } }, 'promoter'],
  ])('is refused with a field that nobody asked for, %s', async (_, more, path) => {
    expect(await violations(post({ ...aTerritoryInput(), ...more }))).toEqual([
      [path, 'shared.unknown-field'],
    ]);
  });

  it('is refused in a correction and in a move with a field of another form', async () => {
    const { id } = await create();
    const correction = { isNamePublished: false, reason: 'Faute.', version: 1 };
    const patched = officer.ask('PATCH', `/territories/${id}`, { body: correction });
    expect(await violations(patched)).toEqual([['', 'shared.unknown-field']]);
    const move = { to: 'validated', on: '2024-04-01', reason: 'x', version: 1, role: 'auditor' };
    const moved = officer.ask('POST', `/territories/${id}/moves`, { body: move });
    expect(await violations(moved)).toEqual([['', 'shared.unknown-field']]);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=beaucoup', 'limit'],
    ['sort=inhabitants', 'sort'],
    ['state=dead', 'state'],
    ['q=a&q=b', 'q'],
  ])('is refused in the address: %s', async (query, path) => {
    const answer = officer.ask('GET', `/territories?${query}`);
    expect((await answer).statusCode).toBe(422);
    expect((await violations(answer)).map(([at]) => at)).toEqual([path]);
  });

  it('is refused with an id that is none, before anybody looks for it', async () => {
    const answer = await officer.ask('GET', '/territories/17');
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'shared.check-the-form']);
  });
});

describe('a programme over HTTP', () => {
  it('is published and read, version by version', async () => {
    const made = await officer.ask('POST', `/programmes/${programmeCode}/versions`, {
      body: programme2022,
    });
    expect(made.statusCode).toBe(201);
    const read = await officer.ask('GET', `/programmes/${programmeCode}`);
    expect([read.statusCode, read.json()]).toEqual([200, made.json()]);
    expect(read.json().versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
  });

  it('is refused with a rule that nobody knows, and with a field that nobody asked for', async () => {
    const { rules } = programme2022;
    const [first] = rules.requirements;
    const send = (body: unknown) =>
      violations(officer.ask('POST', `/programmes/${programmeCode}/versions`, { body }));
    const requirements = [{ ...first, requirement: 'etre-sage' }];
    expect(await send({ ...programme2022, rules: { ...rules, requirements } })).toEqual([
      ['rules.requirements.0.requirement', 'shared.not-understood'],
    ]);
    expect(await send({ ...programme2022, rules: { ...rules, bonus: 1 } })).toEqual([
      ['rules', 'shared.unknown-field'],
    ]);
  });

  it('is not found by a code that nobody has', async () => {
    expect((await officer.ask('GET', '/programmes/inconnu')).statusCode).toBe(404);
  });
});
