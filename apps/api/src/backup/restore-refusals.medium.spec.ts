import { randomBytes } from 'node:crypto';
import { cp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
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
import { SealKey } from '../platform/audit/seal-key.ts';
import { manifestName } from './manifest.ts';

const someAccounts = `insert into accounts (id, name, email)
  select gen_random_uuid(), 'Essai', n || '@etabli.example' from generate_series(1, 50) n`;
const BACKUP_KEY = randomBytes(32).toString('base64');

let folder: Awaited<ReturnType<typeof givenFolder>>;
let source: TestDatabase;
let target: EmptyDatabase;
const kept = { plain: 'public.accounts.copy.zst', locked: 'public.accounts.copy.zst.enc' } as const;
type Kind = keyof typeof kept;

beforeAll(async () => {
  folder = await givenFolder();
  source = await cloneDatabase();
  target = await givenEmptyDatabase();
  await source.asOwner(someAccounts);
  await backup(source.env, join(folder.path, 'plain'));
  await backup({ ...source.env, BACKUP_KEY }, join(folder.path, 'locked'));
});
afterAll(async () => {
  await source.drop();
  await target.drop();
  await folder.remove();
});

const envOf = (kind: Kind) => (kind === 'plain' ? target.env : { ...target.env, BACKUP_KEY });

/** A copy of the backup in which something was done to one file. */
async function damaged(kind: Kind, file: string, damage: (path: string) => Promise<void>) {
  const copy = join(folder.path, randomBytes(6).toString('hex'));
  await cp(join(folder.path, kind), copy, { recursive: true });
  await damage(join(copy, file));
  return copy;
}

async function flipOneBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

const manifestChanged = (change: (manifest: Record<string, unknown>) => object) => {
  return async (path: string) => {
    const manifest = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...manifest, ...change(manifest) }));
  };
};

async function expectUntouched(): Promise<void> {
  const [found] = await target.asOwner(
    `select to_regclass('public.accounts') as accounts, to_regnamespace('bullmq') as queues`,
  );
  expect(found).toEqual({ accounts: null, queues: null });
}

describe('restore, before anything is written', () => {
  it.each(['plain', 'locked'] as const)('finds one changed bit (%s)', async (kind) => {
    const copy = await damaged(kind, kept[kind], flipOneBit);
    await expect(restore(envOf(kind), copy)).rejects.toThrow(/accounts.*: changed since/);
    await expectUntouched();
  });

  it.each(['plain', 'locked'] as const)('finds a file cut short (%s)', async (kind) => {
    const copy = await damaged(kind, kept[kind], (path) => truncate(path, 100));
    await expect(restore(envOf(kind), copy)).rejects.toThrow(/accounts.* bytes shorter/);
    await expectUntouched();
  });

  it('finds a missing file', async () => {
    const copy = await damaged('plain', kept.plain, (path) => rm(path));
    await expect(restore(target.env, copy)).rejects.toThrow(/accounts.*: is missing/);
  });

  it('finds a changed list of contents, when the backup is encrypted', async () => {
    const change = manifestChanged(() => ({ madeAt: '2020-01-01T00:00:00.000Z' }));
    const copy = await damaged('locked', manifestName, change);
    await expect(restore(envOf('locked'), copy)).rejects.toThrow(/manifest.json: changed since/);
    await expectUntouched();
  });

  it('refuses a folder without list: its backup was never finished', async () => {
    const copy = await damaged('plain', manifestName, (path) => rm(path));
    await expect(restore(target.env, copy)).rejects.toThrow(/holds no whole backup/);
  });

  it('refuses another format', async () => {
    const copy = await damaged(
      'plain',
      manifestName,
      manifestChanged(() => ({ format: 2 })),
    );
    await expect(restore(target.env, copy)).rejects.toThrow(/has format 2, this Établi reads 1/);
  });
});

describe('restore, with the wrong key', () => {
  it('names the key that the backup takes', async () => {
    const wrong = { ...target.env, BACKUP_KEY: randomBytes(32).toString('base64') };
    await expect(restore(wrong, join(folder.path, 'locked'))).rejects.toThrow(
      /BACKUP_KEY: got the key \w{16}, the backup takes the key \w{16}/,
    );
    await expect(restore(target.env, join(folder.path, 'locked'))).rejects.toThrow(
      /BACKUP_KEY: got nothing, the backup takes the key/,
    );
    await expectUntouched();
  });

  it('does not take a plain backup for an encrypted one', async () => {
    await expect(restore(envOf('locked'), join(folder.path, 'plain'))).rejects.toThrow(
      /is not encrypted, but BACKUP_KEY is set/,
    );
  });

  it('refuses the ENCRYPTION_KEY of another installation', async () => {
    const ENCRYPTION_KEY = randomBytes(32).toString('base64');
    await expect(
      restore({ ...target.env, ENCRYPTION_KEY }, join(folder.path, 'plain')),
    ).rejects.toThrow(/ENCRYPTION_KEY: got the key .*, the backup belongs to/);
    await expectUntouched();
  });

  it('does not change the logins of an Établi that uses the server with another key', async () => {
    const ENCRYPTION_KEY = randomBytes(32).toString('base64');
    const keys = { seal: new SealKey(ENCRYPTION_KEY).id, backup: null };
    const copy = await damaged(
      'plain',
      manifestName,
      manifestChanged(() => ({ keys })),
    );
    await expect(restore({ ...target.env, ENCRYPTION_KEY }, copy)).rejects.toThrow(
      /an Établi with another ENCRYPTION_KEY uses this server/,
    );
    await expectUntouched();
  });
});

describe('restore, into what is not empty', () => {
  it('never overwrites', async () => {
    const before = await source.asOwner('select * from accounts order by id');
    await expect(restore(source.env, join(folder.path, 'plain'))).rejects.toThrow(
      /the database holds rows \(50 in public.accounts/,
    );
    expect(await source.asOwner('select * from accounts order by id')).toEqual(before);
  });
});
