import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { SealKey } from '../platform/audit/seal-key.ts';
import { draftFolder } from './backup-folder.ts';
import { BackupKey } from './backup-key.ts';
import { BackupProblem, inWords } from './backup-problem.ts';
import { leftOut, readMigrations, readSequences, readTables, type Table } from './catalogue.ts';
import { copyOut, type Destination } from './copy-out.ts';
import type { BackupEnv } from './env.ts';
import { addToLog } from './log-line.ts';
import { type Manifest, type ManifestTable, manifestFormat } from './manifest.ts';
import { manifestText } from './manifest-file.ts';
import { asOwner } from './owner-connection.ts';
import type { Progress } from './progress.ts';

export type BackupOptions = { isPortable: boolean; progress: Progress; signal: AbortSignal };
export type BackupReport = { manifest: Manifest; isInLog: boolean };

/** Writes all data into a new folder, as they were at one moment. Nothing is kept of half a backup. */
export async function makeBackup(
  env: BackupEnv,
  folder: string,
  options: BackupOptions,
): Promise<BackupReport> {
  const nothing = 'nothing was kept';
  const key = env.BACKUP_KEY === undefined ? undefined : new BackupKey(env.BACKUP_KEY);
  try {
    const place = await draftFolder(folder);
    try {
      return await asOwner(env, async (client) => {
        const manifest = await writeTables(client, { env, key, draft: place.draft, options });
        await place.finish(manifestText(manifest, key));
        return { manifest, isInLog: await isLogged(client, manifest) };
      });
    } catch (error) {
      await place.discard();
      throw options.signal.aborted ? new BackupProblem(`Interrupted: ${nothing}`) : error;
    }
  } catch (error) {
    throw inWords(error, folder, nothing);
  } finally {
    options.progress.stop();
  }
}

/** A server that takes no more rows, full or a standby, is no reason to lose the backup. */
async function isLogged(client: Client, { id, keys, tables }: Manifest): Promise<boolean> {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  try {
    await addToLog(client, {
      act: 'backup.made',
      backup: id,
      facts: { rows, isEncrypted: keys.backup !== null },
    });
    return true;
  } catch {
    return false;
  }
}

type Work = { env: BackupEnv; key: BackupKey | undefined; draft: string; options: BackupOptions };

async function writeTables(client: Client, work: Work): Promise<Manifest> {
  const { key, draft, options } = work;
  await refuseBare(client);
  // Taken before the snapshot: a migration that runs is awaited, and none begins meanwhile.
  await client.query(`select pg_advisory_lock_shared(hashtext('etabli migrate'))`);
  await client.query('begin transaction isolation level repeatable read read only');
  // Fails loudly where row-level security would leave rows out, instead of leaving them out.
  await client.query(`set local row_security = off; set local search_path = ''; set local datestyle = 'ISO';
    set local timezone = 'UTC'; set local intervalstyle = 'postgres'`);
  const head = await readHead(client, work);
  const tables = await copyAll(client, await readTables(client, leftOut), {
    folder: draft,
    of: head,
    key,
    signal: options.signal,
    progress: options.progress,
  });
  const sequences = await readSequences(client);
  await client.query('commit');
  return { ...head, tables, sequences, leftOut };
}

async function refuseBare(client: Client): Promise<void> {
  const found = await client.query(`select to_regclass('public.migrations') is null as is`);
  if (found.rows[0].is) {
    throw new BackupProblem('DATABASE_URL: no Établi is installed in this database');
  }
}

async function readHead(client: Client, { env, key, options }: Work) {
  const found = await client.query<{ at: Date; version: string; major: number }>(
    `select now() as at, current_setting('server_version') as version,
            current_setting('server_version_num')::int / 10000 as major`,
  );
  const [row] = found.rows;
  if (!row) {
    throw new Error('the server told neither its clock nor its version');
  }
  return {
    format: manifestFormat,
    id: randomUUID(),
    madeAt: row.at.toISOString(),
    migrations: await readMigrations(client),
    server: { version: row.version, major: row.major },
    form: options.isPortable ? 'text' : 'binary',
    keys: { seal: new SealKey(env.ENCRYPTION_KEY).id, backup: key?.id ?? null },
  } as const satisfies Partial<Manifest>;
}

type All = Omit<Destination, 'onBytes'> & { progress: Progress };

async function copyAll(client: Client, tables: Table[], all: All): Promise<ManifestTable[]> {
  const { progress, signal } = all;
  progress.start(
    'Copying',
    tables.reduce((sum, { size }) => sum + size, 0),
  );
  const written: ManifestTable[] = [];
  for (const table of tables) {
    signal.throwIfAborted();
    // What the server holds and what it sends differ in size: each table counts for what it holds.
    let left = table.size;
    const onBytes = (bytes: number) => {
      const counted = Math.min(bytes, left);
      left -= counted;
      progress.advance(counted);
    };
    written.push(await copyOut(client, table, { ...all, onBytes }));
    progress.advance(left);
  }
  return written;
}
