import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  backup,
  type EmptyDatabase,
  givenEmptyDatabase,
  givenFolder,
  restore,
} from '../../test/given/backups.ts';
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts';
import { bringSchema } from './bring-schema.ts';
import { manifestName } from './manifest.ts';

const anAccount = `insert into accounts (id, name, email)
  values ('00000000-0000-4000-8000-000000000001', 'Essai', 'essai@etabli.example')`;
const aFact = `insert into outbox (id, fact, aggregate, ids)
  values ('00000000-0000-4000-8000-000000000002', 'territory.moved', 'territory:essai', '{}')`;

let folder: Awaited<ReturnType<typeof givenFolder>>;
const opened: { drop(): Promise<void> }[] = [];

async function emptyDatabase(): Promise<EmptyDatabase> {
  const database = await givenEmptyDatabase();
  opened.push(database);
  return database;
}

async function migratedDatabase(): Promise<TestDatabase> {
  const database = await cloneDatabase();
  opened.push(database);
  return database;
}

beforeAll(async () => {
  folder = await givenFolder();
});
afterAll(async () => {
  await Promise.all(opened.map(({ drop }) => drop()));
  await folder.remove();
});

describe('a backup of an older Établi', () => {
  let names: string[];
  const path = () => join(folder.path, 'older');

  beforeAll(async () => {
    const older = await migratedDatabase();
    const run = await older.asOwner<{ name: string }>('select name from migrations order by id');
    names = run.map(({ name }) => name);
    await bringSchema(older.env, names.slice(0, -1));
    await older.asOwner(anAccount);
    await backup(older.env, path());
  });

  it('is loaded into its own schema, and migrated from there', async () => {
    const target = await emptyDatabase();
    const { migrated } = await restore(target.env, path());
    expect(migrated).toEqual(names.slice(-1));
    expect(await target.asOwner('select name from accounts')).toEqual([{ name: 'Essai' }]);
    const run = await target.asOwner<{ name: string }>('select name from migrations order by id');
    expect(run.map(({ name }) => name)).toEqual(names);
  });

  it('takes an empty database that was migrated further already', async () => {
    const target = await migratedDatabase();
    const { migrated } = await restore(target.env, path());
    expect(migrated).toEqual(names.slice(-1));
    expect(await target.asOwner('select 1 from accounts')).toHaveLength(1);
  });

  it('is refused when this Établi does not know its schema', async () => {
    const file = join(path(), manifestName);
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    const migrations = [...names.slice(0, -1), 'CreateFuture1999900000000'];
    await writeFile(file, JSON.stringify({ ...manifest, migrations }));
    const target = await emptyDatabase();
    await expect(restore(target.env, path())).rejects.toThrow(
      /schema CreateFuture1999900000000.*Restore with the Établi that made the backup/,
    );
    expect(await target.asOwner(`select to_regclass('accounts') as it`)).toEqual([{ it: null }]);
  });
});

describe('what the operator may choose', () => {
  it('lets waiting facts leave when asked to', async () => {
    const source = await migratedDatabase();
    await source.asOwner(aFact);
    const target = await emptyDatabase();
    await backup(source.env, join(folder.path, 'facts'));
    const { outgoing } = await restore(target.env, join(folder.path, 'facts'), {
      sendsOutgoing: true,
    });
    expect(outgoing).toEqual([{ fact: 'territory.moved', count: 1 }]);
    const waiting = 'select fact from outbox where relayed_at is null';
    expect(await target.asOwner(waiting)).toEqual([{ fact: 'territory.moved' }]);
  });

  it('writes rows as text for a server of another version', async () => {
    const source = await migratedDatabase();
    await source.asOwner(anAccount);
    const path = join(folder.path, 'portable');
    await backup(source.env, path, { isPortable: true });
    await asIfMadeOn(15, path);
    const target = await emptyDatabase();
    await restore(target.env, path);
    const all = 'select * from accounts';
    expect(await target.asOwner(all)).toEqual(await source.asOwner(all));
  });

  it('refuses rows in the form of another version', async () => {
    const source = await migratedDatabase();
    const path = join(folder.path, 'binary');
    await backup(source.env, path);
    await asIfMadeOn(15, path);
    const target = await emptyDatabase();
    await expect(restore(target.env, path)).rejects.toThrow(/made on 15; .*--portable/);
  });
});

async function asIfMadeOn(major: number, path: string): Promise<void> {
  const file = join(path, manifestName);
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, server: { version: `${major}.0`, major } }));
}
