import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFaults } from './catalogue/find-faults.ts';
import { readCatalogue } from './catalogue/read-catalogue.ts';
import { cloneDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

const file = `${import.meta.dirname}/catalogue.txt`;

describe('the catalogue of the database', () => {
  /** After a migration: `RENEW=1 npx vitest run test/catalogue`, and read the difference before it is committed. */
  it('is the committed one: no table, policy, trigger or right came or went unseen', async () => {
    const today = await readCatalogue(database.asOwner);
    if (process.env.RENEW) {
      writeFileSync(file, today);
    }
    expect(today).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
  });

  it('breaks no rule', async () => {
    expect(await findFaults(database.asOwner)).toEqual([]);
  });
});

const planted: [string, string, RegExp][] = [
  ['a table of a territory', 'create table visits (territory_id uuid)', /visits$/],
  ['a table of a person', 'create table app.notes (person_id uuid)', /app\.notes$/],
  [
    'row security that was taken off',
    'alter table territory_zones disable row level security',
    /territory_zones$/,
  ],
  ['a policy that was lost', 'drop policy scoped on territories', /for etabli_scoped$/],
  [
    'a policy for everybody',
    'create policy all_of_them on territories using (true)',
    /all_of_them/,
  ],
  ['a plain view', 'create view all_of_them as select * from territories', /view .*all_of_them/],
  [
    'a view that was told the contrary',
    'create view v with (security_invoker = false) as select * from territories',
    /view .*: v$/,
  ],
  [
    'a materialised view',
    'create materialized view kept as select * from territories',
    /view .*: kept$/,
  ],
  ['a right of the login', 'grant select on territories to etabli_app', /select on territories/],
  ['a right of everybody', 'grant insert on outbox to public', /insert on outbox/],
  [
    'a right on one column',
    'grant select (name) on accounts to etabli_app',
    /select on a column of accounts/,
  ],
  [
    'a function that everybody calls',
    `create function app.peek() returns int language sql as 'select 1'`,
    /execute on app\.peek\(\)/,
  ],
  ['a schema that is open', 'grant usage on schema audit to public', /usage on schema audit/],
  ['a role above the walls', 'alter role etabli_region bypassrls', /etabli_region$/],
  [
    'a login that inherits',
    'alter role etabli_app inherit',
    /etabli_app has etabli_(scoped|region|public)$/,
  ],
  ['a table of another owner', 'alter table outbox owner to etabli_app', /migrator: .*outbox/],
  [
    'a definer without a path',
    'alter function app.sees_all() reset search_path',
    /app\.sees_all\(\)$/,
  ],
  [
    'a guard that was taken off the log',
    'alter table audit.entries disable trigger refuse_truncate',
    /audit\.entries refuse_truncate$/,
  ],
  [
    'a guard that was dropped',
    'drop trigger refuse_change on audit.sealed',
    /audit\.sealed refuse_change$/,
  ],
];

describe('what is planted in the catalogue', () => {
  let before: string;
  beforeAll(async () => {
    before = await readCatalogue(database.asOwner);
  });

  it.each(planted)('is seen, and changes the listing: %s', async (_, sql, expected) => {
    await database.asOwner('begin');
    try {
      await database.asOwner(sql);
      const faults = await findFaults(database.asOwner);
      expect(faults.filter((fault) => expected.test(fault))).not.toEqual([]);
      expect(await readCatalogue(database.asOwner)).not.toBe(before);
    } finally {
      await database.asOwner('rollback');
    }
  });
});
