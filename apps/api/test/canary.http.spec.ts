import { randomUUID } from 'node:crypto';
import { plainDate } from '@etabli/domain/values/plain-date';
import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programme2022 } from '../src/demonstration/programme.ts';
import { CreateAccount } from '../src/platform/access/create-account.ts';
import { aClearanceInput, anActivityInput } from './given/activities.ts';
import { anOpenFileInput } from './given/beneficiaries.ts';
import {
  aTerritoryInput,
  aZoneInput,
  givenProgramme,
  givenTerritory,
} from './given/territories.ts';
import { type Heard, listen } from './heard.ts';
import type { Asked } from './matrix/asked.ts';
import { listRequests } from './matrix/list-requests.ts';
import { asDraft, requestFor } from './matrix/requests.ts';
import { type Route, routes } from './matrix/routes.ts';
import { openTestApp, type TestApp } from './test-app.ts';
import { type Answer, Visitor } from './visitor.ts';

/** A word that nobody else uses, put wherever a person may put one. */
const canary = 'Canari7f3a';
const source = { title: canary, url: `https://${canary}.example/`, note: canary };
const email = `${canary}@etabli.example`;
const password = `${canary} ${canary}`;

const zone = aZoneInput({
  name: canary,
  municipality: canary,
  inhabitants: { count: 9_000, on: plainDate('2024-01-01'), source },
});
const words = {
  name: canary,
  promoter: { value: canary, source },
  jobsTarget: { value: 5, source },
  zones: [zone],
  reason: canary,
};

const fileWords = {
  givenName: canary,
  familyName: canary,
  email,
  address: canary,
  zone: canary,
  referredBy: canary,
  wishes: [{ workKind: 'shop' as const, words: canary }],
  skills: [{ code: 'selling' as const, words: canary }],
};

const sheetWords = {
  purpose: canary,
  zone: canary,
  skills: [{ code: 'selling' as const, words: canary, level: 'needed' as const }],
};
const aJob = (given: object) => ({
  kind: 'work',
  status: 'employed',
  from: { earliest: '2026-02-03', latest: '2026-02-03' },
  until: null,
  source: 'employer',
  note: canary,
  ...given,
});

/** The bodies of the matrix with the word in every field that takes one. */
const bodies: Record<string, (asked: Asked) => object> = {
  'POST /territories': () => aTerritoryInput({ code: randomUUID(), ...words }),
  'PATCH /territories/{id}': ({ version }) => ({ ...words, name: `${canary} ${version}`, version }),
  'POST /territories/{id}/moves': ({ version }) => ({
    to: 'validated',
    on: '2024-04-01',
    reason: canary,
    decision: canary,
    version,
  }),
  'POST /territories/{id}/beneficiaries': () =>
    anOpenFileInput({
      ...fileWords,
      reference: `${canary} ${randomUUID().slice(0, 8)}`,
    }),
  'POST /territories/{id}/activities': () =>
    anActivityInput({ code: randomUUID(), name: canary, ...sheetWords }),
  'PATCH /activities/{id}': ({ activity: { version } }) => ({
    name: `${canary} ${version}`,
    ...sheetWords,
    reason: canary,
    version,
  }),
  'POST /activities/{id}/moves': ({ activity: { version } }) => ({
    to: 'non_competition_running',
    on: '2026-01-12',
    reason: canary,
    version,
  }),
  'POST /activities/{id}/clearances': ({ activity: { version } }) =>
    aClearanceInput({
      decision: 'favourable_with_conditions',
      conditions: [{ kind: 'other', words: canary }],
      motive: canary,
      minutesReference: canary,
      version,
    }),
  'POST /activities/{id}/clearances/{number}/withdrawal': ({ activity: { version } }) => ({
    motive: canary,
    version,
  }),
  'POST /territories/{id}/employers': () => ({
    name: `${canary} ${randomUUID()}`,
    enterpriseNumber: null,
    kind: 'other',
  }),
  'PATCH /employers/{id}': ({ employer: { version } }) => ({
    name: `${canary} ${randomUUID()}`,
    version,
  }),
  'PATCH /beneficiaries/{id}': ({ file: { version } }) => ({
    ...fileWords,
    givenName: `${canary} ${version}`,
    reason: canary,
    version,
  }),
  'POST /beneficiaries/{id}/moves': ({ file: { version } }) => ({
    to: 'met',
    on: '2026-02-03',
    place: canary,
    reason: canary,
    version,
  }),
  'POST /beneficiaries/{id}/contacts': ({ file: { version } }) => ({
    on: '2026-02-03',
    way: 'phone',
    wasReached: true,
    note: canary,
    version,
  }),
  'POST /beneficiaries/{id}/facts': ({ file: { version } }) => aJob({ version }),
  'PUT /beneficiaries/{id}/facts/{factId}': ({ file: { version } }) => aJob({ version }),
  'POST /beneficiaries/{id}/facts/{factId}/withdrawal': ({ file: { version } }) => ({
    reason: canary,
    version,
  }),
  'POST /beneficiaries/{id}/decisions': ({ volunteer: { version } }) => ({
    outcome: 'not_eligible',
    motive: canary,
    version,
  }),
  'POST /beneficiaries/{id}/list-entry': ({ eligible: { version } }) => ({
    entryOn: '2026-02-03',
    reason: canary,
    version,
  }),
  'POST /beneficiaries/{id}/evidence': ({ file: { version } }) => ({
    subject: 'domicile',
    kind: 'other',
    issuer: canary,
    seenOn: '2026-02-03',
    version,
  }),
  'POST /beneficiaries/{id}/evidence/{evidenceId}/withdrawal': ({ file: { version } }) => ({
    reason: canary,
    version,
  }),
  'POST /territories/{id}/imports': () =>
    Buffer.from(`Réf;Outil;${canary}\n${canary};${canary};${canary}\n`),
  ...Object.fromEntries(
    ['PUT mapping', 'POST check', 'POST apply', 'POST cancel'].map((act) => {
      const route = act.replace(' ', ' /territories/{id}/imports/{importId}/');
      return [route, (asked: Asked) => (listRequests[route]?.(asked).body ?? {}) as object];
    }),
  ),
  'POST /rounds/{id}/shortlist': ({ matching: { proposals, waiting } }) => ({
    proposals: [proposals.computed],
    passings: [
      {
        proposalId: proposals.computed.id,
        beneficiaryId: waiting.id,
        reasonCode: 'availability',
        reason: canary,
      },
    ],
  }),
  'POST /proposals/{id}/set-aside': ({ matching: { proposals } }) => ({
    reasonCode: 'availability',
    reason: canary,
    version: proposals.computed.version,
  }),
  'POST /beneficiaries/{id}/hiring-elsewhere': ({ matching: { waiting } }) => ({
    kind: 'other',
    signedOn: '2026-01-12',
    startsOn: '2026-01-12',
    employerName: canary,
    version: waiting.version,
  }),
  'POST /programmes/{code}/versions': () => ({
    ...programme2022,
    brand: { ...programme2022.brand, name: canary, responsible: { value: canary, source } },
  }),
};

let app: TestApp;
let heard: Heard;
let officer: Visitor;
let territory: string;
/** What was asked for last, for a request that finds its table gone. */
let last: Asked;
let answers: { route: string; answer: Answer }[] = [];

beforeAll(async () => {
  heard = listen();
  app = await openTestApp(undefined, { logger: heard.log });
  const actor = await givenProgramme(app);
  territory = (await givenTerritory(app, actor, { code: 'ici', zones: [zone] })).id;
  const { id } = await givenTerritory(app, actor, { code: 'publie', ...words });
  await app.asOwner(`update territories set state = 'active' where id = $1`, [id]);
  last = await asDraft(app, territory);
  const held = { from: plainDate('2020-01-01'), until: null };
  const memberships = [
    { role: 'region_officer' as const, territoryId: null, ...held },
    { role: 'territory_coordinator' as const, territoryId: territory, ...held },
    { role: 'committee_secretary' as const, territoryId: territory, ...held },
  ];
  await app
    .get(CreateAccount)
    .create({ kind: 'operator', name: 'test' }, { name: canary, email, password, memberships });
  officer = new Visitor(app);
});
afterAll(async () => {
  heard.stop();
  Logger.overrideLogger(false);
  await app.close();
});

/** Every route, well and badly: with words in bodies, in the address, in the headers. */
async function tryEverything(): Promise<void> {
  answers = [];
  const send = async (route: Route, url: string, body?: object) => {
    const headers = { 'idempotency-key': `${canary}-${randomUUID()}`, 'user-agent': canary };
    const answer = await officer.ask(route.method, url, { headers, ...(body ? { body } : {}) });
    answers.push({ route: route.key, answer });
  };
  for (const route of routes) {
    const asked: Asked = await asDraft(app, territory).catch(() => last);
    last = asked;
    const { url } = requestFor(route, asked);
    const body = (bodies[route.key]?.(asked) ?? requestFor(route, asked).body) as
      | object
      | undefined;
    await send(route, url, body);
    await send(route, `${url}?q=${canary}&state=${canary}&cursor=${canary}`, body);
    await send(route, url.replace(/[^/]+$/, canary), body);
    await send(route, url, body && { ...body, [canary]: canary, on: canary, version: canary });
  }
}

const signIns = async () => [
  await officer.signIn(email, `${password} faux`),
  await officer.signIn(`${canary}@ailleurs.example`, password),
  await officer.signIn(email, password),
];

const spread = async (sql: string) =>
  (await app.asOwner<{ line: string }>(sql)).filter(({ line }) =>
    new RegExp(canary, 'i').test(line),
  );
const parsed = (line: string): boolean => {
  try {
    return typeof JSON.parse(line).level === 'number';
  } catch {
    return false;
  }
};
/** What was printed past the log, where nobody chose the words. */
const printed = () => heard.lines.filter((line) => !parsed(line));
const overheard = () => heard.lines.filter((line) => new RegExp(canary, 'i').test(line));

describe('a word that a person wrote', () => {
  beforeAll(async () => {
    expect((await signIns()).map(({ statusCode }) => statusCode)).toEqual([401, 401, 204]);
    await tryEverything();
  });

  it('was written where it belongs, by every act there is', async () => {
    const statuses = answers.map(({ answer }) => answer.statusCode);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    const done = answers.filter(({ answer }) => answer.statusCode < 300);
    expect(new Set(done.map(({ route }) => route)).size).toBe(routes.length);
    for (const table of [
      'territories',
      'territory_zones',
      'territory_changes',
      'programmes',
      'beneficiaries',
      'activities',
      'activity_changes',
      'employers',
      'clearances',
      'beneficiary_changes',
      'imports',
      'eligibility_decisions',
    ]) {
      expect(await spread(`select t::text as line from ${table} t`)).not.toEqual([]);
    }
  });

  it('is in no line of the log of acts, and in no fact for others', async () => {
    const acts = 'select e::text as line from audit.entries e';
    const facts = 'select o::text as line from outbox o';
    expect(await app.asOwner(acts)).not.toEqual([]);
    expect([await spread(acts), await spread(facts)]).toEqual([[], []]);
  });

  it('is in no line that the process wrote', () => {
    expect([overheard(), printed()]).toEqual([[], []]);
  });
});

describe('a word that a person wrote, while the database fails', () => {
  const tables = ['territories', 'beneficiaries', 'programmes', 'auth.session', 'app.rate_limits'];
  let lastSignIn = 0;
  const away = (table: string) => `${table}_away`;

  async function faults(broken: string): Promise<Answer[]> {
    heard.lines.length = 0;
    await app.asOwner(`alter table ${broken} rename to ${away(broken).split('.').at(-1)}`);
    try {
      const tried = await signIns();
      lastSignIn = tried.at(-1)?.statusCode ?? 0;
      await tryEverything();
      return [...tried, ...answers.map(({ answer }) => answer)].filter(
        ({ statusCode }) => statusCode >= 500,
      );
    } finally {
      await app.asOwner(`alter table ${away(broken)} rename to ${broken.split('.').at(-1)}`);
    }
  }

  it.each(tables)('is in no answer and in no line when %s is gone', async (broken) => {
    const found = await faults(broken);
    expect(found).not.toEqual([]);
    // With the right password: a fault is not called a wrong one.
    expect(lastSignIn).toBe(/^(auth|app)\./.test(broken) ? 500 : 204);
    for (const answer of found) {
      expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(answer.json()).toEqual({
        type: 'about:blank',
        title: 'shared.fault',
        status: 500,
        code: 'shared.fault',
        params: {},
        reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      const { reference } = answer.json();
      const lines = heard.lines.filter((line) => line.includes(reference));
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0] ?? '')).toMatchObject({ context: 'fault', code: '42P01' });
    }
    expect([overheard(), printed()]).toEqual([[], []]);
  });

  it('is in no line when the database quotes it: a row that breaks a rule', async () => {
    heard.lines.length = 0;
    await app.asOwner(
      `alter table territories add constraint no_canary check (name not like '%${canary}%') not valid`,
    );
    const answer = await officer.ask('POST', '/territories', {
      body: aTerritoryInput({ code: randomUUID(), ...words }),
    });
    expect(answer.statusCode).toBe(500);
    expect(heard.lines.some((line) => line.includes('no_canary'))).toBe(true);
    expect(overheard()).toEqual([]);
  });
});
