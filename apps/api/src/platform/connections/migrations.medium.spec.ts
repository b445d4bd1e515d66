import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { getMigrations } from 'better-auth/db/migration';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { readCatalogue } from '../../../test/catalogue/read-catalogue.ts';
import { testKey } from '../../../test/database.setup.ts';
import { cloneDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { entities } from '../../entities.ts';
import { makeAuth } from '../auth/auth.ts';
import { AuthPool } from '../auth/auth-pool.ts';
import { migratorSource } from './data-source.ts';
import { addressOf } from './logins.ts';
import { migrateDatabase } from './migrate-database.ts';

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await cloneDatabase();
  await migrateDatabase(database.env);
  source = migratorSource(addressOf('migrator', database.env), entities);
  await source.initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const files = readdirSync(`${import.meta.dirname}/../../migrations`).sort();
const namesRun = async () =>
  (await database.asOwner<{ name: string }>('select name from migrations order by id')).map(
    ({ name }) => name,
  );

describe('the migrations', () => {
  it('are run in the order of their files, which is that of their days', async () => {
    const stamps = files.map((file) => Number(file.split('-')[0]));
    expect(stamps).toEqual([...new Set(stamps)].sort((a, b) => a - b));
    const named = files.map((file) => {
      const [stamp, ...words] = file.replace('.ts', '').split('-');
      return `${words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('')}${stamp}`;
    });
    expect(await namesRun()).toEqual(named);
    const [last] = await database.asOwner<{ at: string }>(
      'select max(timestamp) as at from migrations',
    );
    expect(Number(last?.at)).toBe(stamps.at(-1));
  });

  it('have nothing to do a second time', async () => {
    const before = await readCatalogue(database.asOwner);
    expect(await migrateDatabase(database.env)).toEqual([]);
    expect(await readCatalogue(database.asOwner)).toBe(before);
  });

  it('go back step by step to nothing, and forth to what was there at each step', async () => {
    const back: string[] = [];
    for (const _ of files) {
      back.push(await readCatalogue(database.asOwner));
      await source.undoLastMigration({ transaction: 'each' });
    }
    const left = await database.asOwner(
      `select 1 from pg_tables where schemaname in ('public', 'app', 'audit', 'auth')
         and tablename <> 'migrations'`,
    );
    expect(left).toEqual([]);
    const forth: string[] = [];
    for (const file of files) {
      const until = migratorSource(addressOf('migrator', database.env)).setOptions({
        migrations: files
          .slice(0, files.indexOf(file) + 1)
          .map((name) => `${import.meta.dirname}/../../migrations/${name}`),
      });
      await until.initialize();
      await until.runMigrations();
      await until.destroy();
      forth.push(await readCatalogue(database.asOwner));
    }
    expect(forth.reverse()).toEqual(back);
  });
});

const drift = async (from: DataSource) =>
  (await from.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);

describe('the rows as TypeORM knows them', () => {
  it('are the tables as the migrations made them', async () => {
    expect(await drift(source)).toEqual([]);
  });

  it('are compared with them: each difference is seen', async () => {
    const other = await cloneDatabase();
    await other.asOwner(`
      alter table territories add column more text, drop column jobs_target,
        alter column name type varchar(9), alter column code drop not null,
        drop constraint territory_state_known;
      drop index ix_territories_programme;
      alter table territory_zones drop constraint fk_territory_zones_territory;`);
    const spoiled = migratorSource(addressOf('migrator', other.env), entities);
    await spoiled.initialize();
    const found = (await drift(spoiled)).join('\n');
    await spoiled.destroy();
    await other.drop();
    for (const seen of [
      /(DROP|RENAME) COLUMN "more"/,
      /"jobs_target"/,
      /ADD "name" text|"name" TYPE/,
      /"code" SET NOT NULL/,
      /ADD CONSTRAINT "territory_state_known"/,
      /CREATE INDEX "ix_territories_programme"/,
      /ADD CONSTRAINT "fk_territory_zones_territory"/,
    ]) {
      expect(found).toMatch(seen);
    }
  });
});

describe('the tables of the sign-in', () => {
  it('are all that the library asks for, and are seen when they are not', async () => {
    const pool = new AuthPool(database.env);
    const plan = () =>
      getMigrations(makeAuth(pool, database.env).options, { throwOnUnsafe: false });
    const { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems, unsafeChanges } =
      await plan();
    expect({ toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems, unsafeChanges }).toEqual({
      toBeCreated: [],
      toBeAdded: [],
      toBeAddedIndexes: [],
      schemaProblems: [],
      unsafeChanges: [],
    });
    await database.asOwner('alter table auth.session drop column "userAgent"');
    await database.asOwner('drop table auth.verification');
    const planted = await plan();
    expect(planted.toBeAdded.map(({ table }) => table)).toEqual(['session']);
    expect(planted.toBeCreated.map(({ table }) => table)).toEqual(['verification']);
    await pool.end();
  });
});

describe('migrating', () => {
  let target: { DATABASE_URL: string; ENCRYPTION_KEY: string };
  let empty: TestDatabase;
  beforeEach(async () => {
    empty = await cloneDatabase();
    const url = new URL(inject('ownerUrl'));
    url.pathname = `/m_${randomUUID().replaceAll('-', '')}`;
    await database.asOwner(`create database ${url.pathname.slice(1)}`);
    target = { DATABASE_URL: url.toString(), ENCRYPTION_KEY: testKey };
    return async () => {
      await empty.drop();
      await database.asOwner(`drop database ${url.pathname.slice(1)} with (force)`);
    };
  });

  it('is done by one of two hosts that start together, and the other waits for it', async () => {
    const ran = await Promise.all([migrateDatabase(target), migrateDatabase(target)]);
    expect(ran.map(({ length }) => length).sort()).toEqual([0, files.length]);
  });

  it('leaves a database of a newer version as it is, and says so in one line', async () => {
    const name = 'AddSomethingLater2999000000000';
    await empty.asOwner('insert into migrations (timestamp, name) values (2999000000000, $1)', [
      name,
    ]);
    const before = await readCatalogue(empty.asOwner);
    await expect(migrateDatabase(empty.env)).rejects.toThrow(
      `The database was migrated by a newer Établi (${name}): start that version, nothing was changed`,
    );
    expect(await readCatalogue(empty.asOwner)).toBe(before);
    const rows = await empty.asOwner('select 1 from migrations');
    expect(rows).toHaveLength(files.length + 1);
  });
});
