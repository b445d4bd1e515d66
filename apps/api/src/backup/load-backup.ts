import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'pg';
import type { BackupKey } from './backup-key.ts';
import { BackupProblem } from './backup-problem.ts';
import { readMigrations, readTables, type Table } from './catalogue.ts';
import { copyIn } from './copy-in.ts';
import { assertEmpty } from './empty-target.ts';
import { addToLog } from './log-line.ts';
import type { Manifest } from './manifest.ts';
import { type Outgoing, settleOutgoing } from './outgoing-facts.ts';
import type { Progress } from './progress.ts';
import { withoutGuards } from './suspended-guards.ts';

export type Load = {
  folder: string;
  manifest: Manifest;
  key: BackupKey | undefined;
  sendsOutgoing: boolean;
  progress: Progress;
};
export type Loaded = { tables: { name: string; rows: number }[]; outgoing: Outgoing[] };

/** Puts all rows back in one transaction: all of them, or none. */
export async function loadBackup(client: Client, load: Load): Promise<Loaded> {
  const { manifest } = load;
  // No migration may come between the schema that was brought and the rows that fit it.
  await client.query(`select pg_advisory_lock(hashtext('etabli migrate'))`);
  await client.query('begin');
  await client.query(`set local row_security = off; set local search_path = '';
    set local lock_timeout = '30s'; set local datestyle = 'ISO'`);
  const tables = await matchTables(client, manifest);
  const names = tables.map(({ quoted }) => quoted).join(', ');
  await client.query(`lock table ${names} in access exclusive mode`);
  await assertEmpty(client);
  await withoutGuards(client, () => loadRows(client, tables, load));
  const counted = await countRows(client, tables);
  for (const { name, last, isCalled } of manifest.sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [name, last, isCalled]);
  }
  const outgoing = await settleOutgoing(client, load.sendsOutgoing);
  await addToLog(client, lineOf(load, counted, outgoing));
  await client.query('commit');
  await client.query(`analyze ${names}`);
  return { tables: counted, outgoing };
}

type Matched = Manifest['tables'][number] & Pick<Table, 'quoted'>;

/** The schema that was brought is the schema that the rows come from, to the column. */
async function matchTables(client: Client, manifest: Manifest): Promise<Matched[]> {
  const there = new Map((await readTables(client, manifest.leftOut)).map((own) => [own.name, own]));
  const matched = manifest.tables.map((table) => {
    const own = there.get(table.name);
    there.delete(table.name);
    if (!own || !isDeepStrictEqual(own.columns, table.columns)) {
      throw new BackupProblem(`${table.name}: has other columns here than in the backup`);
    }
    return { ...table, quoted: own.quoted };
  });
  const [missing] = there.keys();
  if (missing !== undefined) {
    throw new BackupProblem(`${missing}: is not in the backup, though the schema is the same`);
  }
  if (!isDeepStrictEqual(await readMigrations(client), manifest.migrations)) {
    throw new BackupProblem('The database was migrated while it was being restored: try again');
  }
  return matched;
}

async function loadRows(client: Client, tables: Matched[], load: Load): Promise<void> {
  const { folder, manifest, key, progress } = load;
  progress.start(
    'Loading',
    tables.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  for (const { quoted } of tables) {
    // What a migration or the start put there comes with the backup too.
    await client.query(`delete from ${quoted}`);
  }
  for (const table of tables) {
    await copyIn(client, table, { folder, manifest, key, onBytes: progress.advance });
  }
  progress.stop();
}

async function countRows(client: Client, tables: Matched[]): Promise<Loaded['tables']> {
  const counted: Loaded['tables'] = [];
  for (const { name, quoted, rows } of tables) {
    const found = await client.query<{ rows: number }>(
      `select count(*)::float8 as rows from ${quoted}`,
    );
    const there = found.rows[0]?.rows ?? 0;
    if (there !== rows) {
      throw new BackupProblem(`${name}: ${there} rows arrived of ${rows}; nothing was kept`);
    }
    counted.push({ name, rows });
  }
  return counted;
}

function lineOf({ manifest, sendsOutgoing }: Load, tables: Loaded['tables'], facts: Outgoing[]) {
  return {
    act: 'backup.restored',
    backup: manifest.id,
    facts: {
      madeAt: manifest.madeAt,
      schema: manifest.migrations.at(-1) ?? '',
      sealedBy: manifest.keys.seal,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
      [sendsOutgoing ? 'factsLeaving' : 'factsHeld']: facts.reduce(
        (sum, { count }) => sum + count,
        0,
      ),
    },
  } as const;
}
