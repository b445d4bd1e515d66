import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  backup,
  type EmptyDatabase,
  givenDemonstration,
  givenEmptyDatabase,
  givenFolder,
  restore,
} from '../../test/given/backups.ts';
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts';
import { entities } from '../entities.ts';
import { SealKey } from '../platform/audit/seal-key.ts';
import { SealLog } from '../platform/audit/seal-log.ts';
import { VerifyLog } from '../platform/audit/verify-log.ts';
import { Database } from '../platform/connections/database.ts';
import { PublicTerritoriesQueries } from '../territories/public-territories.queries.ts';
import type { BackupReport } from './make-backup.ts';
import type { RestoreReport } from './restore-backup.ts';

const operator = { kind: 'operator', name: 'test' } as const;
let source: TestDatabase;
let target: EmptyDatabase;
let folder: Awaited<ReturnType<typeof givenFolder>>;
let made: BackupReport;
let restored: RestoreReport;

async function reading<T>(env: EmptyDatabase['env'], read: (database: Database) => Promise<T>) {
  const database = await Database.open(env, { names: ['app', 'job', 'operator'], entities });
  try {
    return await read(database);
  } finally {
    await database.onApplicationShutdown();
  }
}

/** Without what the backup and the restore themselves have written. */
function contentOf(table: string): string {
  const quoted = table.replace('.', '."');
  const but: Record<string, string> = {
    'audit.entries': `(select * from audit.entries where act not like 'backup.%')`,
    'public.outbox': '(select id, seq, fact, aggregate, ids, occurred_at from outbox)',
  };
  return `${but[table] ?? `${quoted}"`} as it`;
}

const sealLog = (env: EmptyDatabase['env']) =>
  reading(env, (database) => new SealLog(database, new SealKey(env.ENCRYPTION_KEY)).seal());

beforeAll(async () => {
  source = await cloneDatabase();
  target = await givenEmptyDatabase();
  folder = await givenFolder();
  await givenDemonstration(source.env);
  await sealLog(source.env);
  await source.asOwner(
    `insert into auth.session (id, "expiresAt", token, "updatedAt", "userId")
     select 'visit', now() + interval '8 hours', 'secret token', now(), id from auth."user" limit 1`,
  );
  await source.asOwner(
    'update outbox set relayed_at = now() where id not in (select id from outbox order by seq desc limit 3)',
  );
  const BACKUP_KEY = randomBytes(32).toString('base64');
  made = await backup({ ...source.env, BACKUP_KEY }, join(folder.path, 'one'));
  restored = await restore({ ...target.env, BACKUP_KEY }, join(folder.path, 'one'));
});
afterAll(async () => {
  await source.drop();
  await target.drop();
  await folder.remove();
});

describe('a backup, restored into a new database', () => {
  it('brings every row of every table', async () => {
    expect(made.manifest.tables.map(({ name }) => name)).toContain('public.territory_zones');
    for (const { name } of made.manifest.tables) {
      const all = `select * from ${contentOf(name)} order by it::text`;
      const [before, after] = await Promise.all([source.asOwner(all), target.asOwner(all)]);
      expect(after).toEqual(before);
    }
  });

  it('tells how many rows arrived, table by table', () => {
    expect(restored.tables).toEqual(made.manifest.tables.map(({ name, rows }) => ({ name, rows })));
    expect(restored.tables.find(({ name }) => name === 'public.territories')?.rows).toBe(18);
  });

  it('keeps the log whole, with the same heads', async () => {
    const [before, after] = await Promise.all(
      [source.env, target.env].map((env) =>
        reading(env, (database) =>
          new VerifyLog(database, new SealKey(env.ENCRYPTION_KEY)).verify(operator),
        ),
      ),
    );
    expect(after?.findings).toEqual([]);
    expect(after?.heads).toEqual(before?.heads);
    expect(after?.heads.length).toBeGreaterThan(0);
    expect(after?.batches).toBe(before?.batches);
    // Each has one line more than the backup: that it was made, that it was restored.
    expect(after?.entries).toBe(before?.entries);
  });

  it('answers the public as before', async () => {
    const [before, after] = await Promise.all(
      [source.env, target.env].map((env) =>
        reading(env, async (database) => {
          const queries = new PublicTerritoriesQueries(database);
          const { items } = await queries.list();
          const pages = await Promise.all(items.map(({ code }) => queries.get(code)));
          return { programme: await queries.programme(), items, pages };
        }),
      ),
    );
    expect(after).toEqual(before);
    expect(after?.items.length).toBeGreaterThan(10);
  });

  it('goes on counting where the backup was made', async () => {
    const [last] = await target.asOwner<{ id: string }>(
      'select max(id) as id from audit.entries where act <> $1',
      ['backup.restored'],
    );
    const [line] = await target.asOwner<{ id: string }>(
      'select id from audit.entries where act = $1',
      ['backup.restored'],
    );
    expect(Number(line?.id)).toBeGreaterThan(Number(last?.id));
    expect(await sealLog(target.env)).toBe(1);
  });

  it('lets nobody in who was signed in', async () => {
    expect(await source.asOwner('select 1 from auth.session')).toHaveLength(1);
    expect(await target.asOwner('select 1 from auth.session')).toEqual([]);
  });

  it('holds back what had not left', async () => {
    expect(restored.outgoing.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(await target.asOwner('select 1 from outbox where relayed_at is null')).toEqual([]);
  });

  it('leaves a line in both logs, codes only', async () => {
    const { id, madeAt, tables, migrations } = made.manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const line = 'select chain, actor, subject, facts from audit.entries where act = $1';
    expect(made.isInLog).toBe(true);
    expect(await source.asOwner(line, ['backup.made'])).toEqual([
      {
        chain: 'region',
        actor: 'operator:command-line',
        subject: `backup:${id}`,
        facts: { rows, isEncrypted: true },
      },
    ]);
    expect(await target.asOwner(line, ['backup.restored'])).toMatchObject([
      { subject: `backup:${id}`, facts: { madeAt, rows, factsHeld: 3, schema: migrations.at(-1) } },
    ]);
  });

  it('is guarded as before', async () => {
    const guards = `
      select conrelid::regclass::text as of, conname as name, pg_get_constraintdef(oid) as what
      from pg_constraint where connamespace::regnamespace::text in ('public', 'auth', 'audit')
      union all
      select tgrelid::regclass::text, tgname, tgenabled::text || pg_get_triggerdef(oid) from pg_trigger
      where not tgisinternal order by 1, 2`;
    expect(await target.asOwner(guards)).toEqual(await source.asOwner(guards));
  });
});
