import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenTwoTerritories, type TwoTerritories } from '../../../test/given/two-territories.ts';
import { eachSqlAs, type SqlAnswer, sqlAs } from '../../../test/sql-as.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { type Door, logins } from './logins.ts';

let app: TestApp;
let given: TwoTerritories;
let tables: string[] = [];

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
  const rows = await app.asOwner<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'app', 'audit', 'auth', 'bullmq') order by 1`,
  );
  tables = rows.map(({ name }) => name);
});
afterAll(() => app.close());

const verbs = {
  select: (table: string) => `select 1 from ${table} limit 1`,
  insert: (table: string) => `insert into ${table} default values`,
  delete: (table: string) => `delete from ${table} where false`,
  truncate: (table: string) => `truncate ${table} cascade`,
};

/** What a login may do to which table, by trying it. */
async function mayDo(door: Door): Promise<string[]> {
  const tries = tables.flatMap((table) =>
    Object.entries(verbs).map(([verb, sql]) => ({ told: `${verb} ${table}`, sql: sql(table) })),
  );
  const answers = await eachSqlAs(
    app.env,
    { door },
    tries.map(({ sql }) => sql),
  );
  const denied = (answer: SqlAnswer | undefined) =>
    typeof answer === 'string' && /permission denied|must be owner/.test(answer);
  return tries.filter((_, index) => !denied(answers[index])).map(({ told }) => told);
}

describe('a login', () => {
  it('of the API may do nothing by itself: what forgot its actor is denied, not answered empty', async () => {
    expect(tables.length).toBeGreaterThan(15);
    expect(await mayDo('app')).toEqual([]);
  });

  it('of the sign-in sees its own schema, and the tries that are counted', async () => {
    const may = await mayDo('auth');
    expect(may.filter((one) => !/ (auth\.\S+|app\.rate_limits)$/.test(one))).toEqual([]);
    expect(may.filter((one) => one.startsWith('truncate'))).toEqual([]);
  });

  it('of the operator reads territories, makes accounts and brings the register, and ends nothing else', async () => {
    const register = [
      'changes',
      'class_counts',
      'codes',
      'enterprises',
      'establishments',
      'extracts',
    ];
    const ofRegister = ['delete', 'insert', 'select'].flatMap((verb) =>
      register.map((table) => `${verb} public.register_${table}`),
    );
    const may = await mayDo('operator');
    expect(may.filter((one) => one.includes('register_')).sort()).toEqual(ofRegister);
    expect(may.filter((one) => !one.includes('register_')).sort()).toEqual([
      'insert audit.entries',
      'insert public.accounts',
      'insert public.memberships',
      'insert public.outbox',
      'select audit.batches',
      'select audit.entries',
      'select audit.sealed',
      'select audit.unsealed',
      'select public.accounts',
      'select public.memberships',
      'select public.programme_versions',
      'select public.programmes',
      'select public.territories',
      'select public.territory_changes',
      'select public.territory_zones',
    ]);
  });

  it('of the queues sees the queues only', async () => {
    const may = await mayDo('queue');
    expect(may.filter((one) => !/ bullmq\./.test(one))).toEqual([]);
    expect(may).not.toEqual([]);
  });

  it.each(['migrator', 'job', 'operator', 'auth', 'queue'] as const)(
    'of the API does not become that of the %s',
    async (door) => {
      const answer = await sqlAs(app.env, { door: 'app', role: logins[door] }, 'select 1');
      expect(answer).toMatch(/permission denied to set role/);
    },
  );

  it.each(['job', 'operator', 'auth', 'queue'] as const)(
    'of the %s takes no role of a person',
    async (door) => {
      for (const role of ['etabli_scoped', 'etabli_region', 'etabli_public', 'etabli_migrator']) {
        expect(await sqlAs(app.env, { door, role }, 'select 1')).toMatch(
          /permission denied to set role/,
        );
      }
    },
  );
});

describe('the log of acts', () => {
  const writers = [
    { door: 'app', role: 'etabli_scoped' },
    { door: 'app', role: 'etabli_region' },
    { door: 'job' },
    { door: 'operator' },
  ] as const;

  it.each(writers)('is added to and never changed by $door $role', async (writer) => {
    const actor = { ...writer, actor: given.officer.id };
    const added = await sqlAs(
      app.env,
      actor,
      `insert into audit.entries (chain, actor, act, subject, facts) values ('x', 'x', 'x', 'x', '{}')`,
    );
    expect(added).toHaveLength(1);
    for (const sql of [
      `update audit.entries set act = 'x'`,
      'delete from audit.entries',
      'truncate audit.entries cascade',
      'delete from audit.batches',
      'drop table audit.sealed',
    ]) {
      expect(await sqlAs(app.env, actor, sql)).toMatch(/permission denied|must be owner/);
    }
  });

  it('is guarded from its owner too, as long as the guards stand', async () => {
    for (const sql of [
      `update audit.entries set act = 'x'`,
      'delete from audit.entries',
      'truncate audit.entries cascade',
    ]) {
      expect(await sqlAs(app.env, { door: 'migrator' }, sql)).toBe('the log is only ever added to');
    }
  });
});
