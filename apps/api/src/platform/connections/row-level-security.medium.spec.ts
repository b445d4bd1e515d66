import { randomUUID } from 'node:crypto';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../../test/given/accounts.ts';
import { dayFromToday } from '../../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../../test/given/two-territories.ts';
import { type SqlActor, sqlAs } from '../../../test/sql-as.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
let given: TwoTerritories;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
});
afterAll(() => app.close());

const scoped = (actor?: string): SqlActor => ({
  door: 'app',
  role: 'etabli_scoped',
  ...(actor === undefined ? {} : { actor }),
});
const region = (actor?: string): SqlActor => ({ ...scoped(actor), role: 'etabli_region' });
const job = (territory?: string): SqlActor => ({
  door: 'job',
  ...(territory === undefined ? {} : { territory }),
});
const ask = (actor: SqlActor, sql: string) => sqlAs(app.env, actor, sql);
const idsOf = async (actor: SqlActor, table: string, key = 'territory_id') => {
  const rows = await ask(actor, `select distinct ${key} as id from ${table} order by 1`);
  return typeof rows === 'string' ? rows : rows.map(({ id }) => id);
};

const ofTerritories = [
  ['territories', 'id'],
  ['territory_zones', 'territory_id'],
  ['territory_changes', 'territory_id'],
] as const;

describe('without an actor', () => {
  it.each<readonly [string, string]>([
    ...ofTerritories,
    ['accounts', 'id'],
    ['memberships', 'account_id'],
    ['idempotency_keys', 'actor'],
  ])('nobody sees a row of %s', async (table, key) => {
    for (const nobody of [scoped(), region(), scoped(randomUUID()), region(randomUUID())]) {
      expect(await idsOf(nobody, table, key)).toEqual([]);
    }
  });

  it('what names itself no account is refused, not answered', async () => {
    expect(await ask(scoped('quelqu’un'), 'select 1 from territories')).toMatch(/invalid input/);
  });
});

describe('a person of one territory', () => {
  it.each(ofTerritories)('sees the own rows of %s and no other', async (table, key) => {
    const { a, b } = given;
    expect(await idsOf(scoped(a.coordinator.id), table, key)).toEqual([a.id]);
    expect(await idsOf(scoped(b.coordinator.id), table, key)).toEqual([b.id]);
  });

  it('sees the accounts and memberships of the own team, and the officers of the region', async () => {
    const { a, b, officer } = given;
    const accounts = await idsOf(scoped(a.coordinator.id), 'accounts', 'id');
    expect(accounts).toEqual([a.coordinator.id, officer.id].sort());
    expect(await idsOf(scoped(a.coordinator.id), 'memberships', 'account_id')).toEqual([
      a.coordinator.id,
    ]);
    expect(accounts).not.toContain(b.coordinator.id);
  });

  const column = 'id, territory_id, position, name, municipality, district, province';
  it('puts no row into another territory, and none into a new one', async () => {
    const { a, b } = given;
    const refused = /violates row-level security policy/;
    const zone = (territory: string) =>
      ask(
        scoped(a.coordinator.id),
        `insert into territory_zones (${column})
         values ('${randomUUID()}', '${territory}', 9, 'x', 'x', 'x', 'x')`,
      );
    expect(await zone(b.id)).toMatch(refused);
    expect(await zone(a.id)).toHaveLength(1);
    const change = (territory: string) =>
      ask(
        scoped(a.coordinator.id),
        `insert into territory_changes (id, territory_id, number, effective_on, kind, reason,
           rules_version, fields, account_id, role)
         values ('${randomUUID()}', '${territory}', 99, '2024-01-01', 'corrected', 'x', 1, '[]',
           '${a.coordinator.id}', 'territory_coordinator')`,
      );
    expect(await change(b.id)).toMatch(refused);
    expect(await change(a.id)).toHaveLength(1);
    const territory = await ask(
      scoped(a.coordinator.id),
      `insert into territories (id, code, programme_code, name, is_name_published,
         is_demonstration, state, state_since, version)
       values ('${randomUUID()}', 'neuf', 'wallonie-2022', 'x', true, true, 'draft', '2024-01-01', 1)`,
    );
    expect(territory).toMatch(refused);
  });

  it('changes and deletes nothing in another territory', async () => {
    const { a, b } = given;
    const actor = scoped(a.coordinator.id);
    expect(await ask(actor, `update territories set name = 'x' where id = '${b.id}'`)).toEqual([]);
    expect(await ask(actor, `update territories set name = 'x'`)).toHaveLength(1);
    const zones = `territory_zones where territory_id = '${b.id}'`;
    expect(await ask(actor, `delete from ${zones}`)).toEqual([]);
    expect(await ask(actor, 'delete from territory_zones')).toHaveLength(1);
  });

  it('moves no row out of the own territory', async () => {
    const { a, b } = given;
    const moved = `update territory_zones set territory_id = '${b.id}'`;
    expect(await ask(scoped(a.coordinator.id), moved)).toMatch(/violates row-level security/);
  });

  it('sees nothing by taking the role of those who see the region', async () => {
    for (const [table, key] of ofTerritories) {
      expect(await idsOf(region(given.a.coordinator.id), table, key)).toEqual([]);
    }
    const written = await ask(region(given.a.coordinator.id), `update territories set name = 'x'`);
    expect(written).toEqual([]);
  });

  it('reads and writes no request key of somebody else', async () => {
    const { a, b } = given;
    const key = (actor: string) =>
      `insert into idempotency_keys (actor, key, digest) values ('${actor}', 'k', 'd')`;
    expect(await ask(scoped(a.coordinator.id), key(a.coordinator.id))).toHaveLength(1);
    expect(await ask(scoped(a.coordinator.id), key(b.coordinator.id))).toMatch(
      /row-level security/,
    );
  });
});

describe('a membership', () => {
  it.each<[string, PlainDate, PlainDate | null, boolean]>([
    ['that ended yesterday', dayFromToday(-9), dayFromToday(-1), false],
    ['on its last day', dayFromToday(-9), dayFromToday(0), true],
    ['on its first day', dayFromToday(0), null, true],
    ['that starts tomorrow', dayFromToday(1), null, false],
  ])('%s', async (_, from, until, sees) => {
    const { a } = given;
    const role = 'territory_coordinator';
    const { id } = await givenPerson(app, { role, territoryId: a.id, from, until });
    const officer = await givenPerson(app, { role: 'auditor', from, until });
    for (const [table, key] of ofTerritories) {
      expect(await idsOf(scoped(id), table, key)).toEqual(sees ? [a.id] : []);
      expect(await idsOf(region(officer.id), table, key)).toHaveLength(sees ? 2 : 0);
    }
  });

  it('of an independent expert opens no territory, for no role of the database', async () => {
    const { id } = await givenPerson(app, { role: 'independent_expert' });
    expect(await idsOf(region(id), 'territories', 'id')).toEqual([]);
    expect(await idsOf(scoped(id), 'territories', 'id')).toEqual([]);
  });
});

describe('the public', () => {
  const anybody: SqlActor = { door: 'app', role: 'etabli_public' };

  it.each(ofTerritories)('sees no draft in %s, and what is published', async (table, key) => {
    expect(await idsOf(anybody, table, key)).toEqual([]);
    await app.asOwner(`update territories set state = 'active' where id = $1`, [given.b.id]);
    expect(await idsOf(anybody, table, key)).toEqual([given.b.id]);
    await app.asOwner(`update territories set state = 'draft' where id = $1`, [given.b.id]);
  });

  it('sees no more for naming an officer', async () => {
    const actor = given.officer.id;
    expect(await idsOf({ ...anybody, actor }, 'territories', 'id')).toEqual([]);
  });

  it.each([
    'accounts',
    'memberships',
    'idempotency_keys',
    'outbox',
    'audit.entries',
    'auth.session',
  ])('is denied %s', async (table) => {
    expect(await ask(anybody, `select 1 from ${table}`)).toMatch(/permission denied/);
  });
});

describe('a job', () => {
  it.each(ofTerritories)('sees of %s the rows of the territory it is for', async (table, key) => {
    expect(await idsOf(job(), table, key)).toEqual([]);
    expect(await idsOf(job(given.a.id), table, key)).toEqual([given.a.id]);
  });

  it('writes no territory, no account and no right', async () => {
    for (const table of ['territories', 'territory_zones', 'accounts', 'memberships']) {
      expect(await ask(job(given.a.id), `delete from ${table}`)).toMatch(/permission denied/);
    }
    expect(await ask(job(given.a.id), `update territories set name = 'x'`)).toMatch(
      /permission denied/,
    );
  });
});
