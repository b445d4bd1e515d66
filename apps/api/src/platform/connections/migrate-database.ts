import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { queueSchema } from '../queues/connection.ts';
import { migratorSource } from './data-source.ts';
import { addressOf } from './logins.ts';
import { prepareServer } from './prepare-server.ts';

type Target = { DATABASE_URL: string; ENCRYPTION_KEY: string };

async function refuseNewerSchema(source: DataSource): Promise<void> {
  const table = await source.query(`select to_regclass('public.migrations') as name`);
  if (!table[0].name) {
    return;
  }
  const known = new Set(
    source.migrations.map((migration) => migration.name ?? migration.constructor.name),
  );
  const run: { name: string }[] = await source.query(
    'select name from migrations order by timestamp',
  );
  const unknown = run.filter(({ name }) => !known.has(name));
  if (unknown.length > 0) {
    throw new Error(
      `The database was migrated by a newer Établi (${unknown.at(-1)?.name}): start that version, nothing was changed`,
    );
  }
}

async function prepareQueues(target: Target): Promise<void> {
  const client = new Client({ connectionString: addressOf('queue', target) });
  await client.connect();
  try {
    await runMigrations(client, queueSchema);
  } finally {
    await client.end();
  }
}

/** Brings a database to this version: roles, then each migration that has not run. Says which ran. */
export async function migrateDatabase(target: Target): Promise<string[]> {
  await prepareServer(target.DATABASE_URL, target.ENCRYPTION_KEY);
  const source = migratorSource(addressOf('migrator', target));
  await source.initialize();
  try {
    await refuseNewerSchema(source);
    await source.query(`select pg_advisory_lock(hashtext('etabli migrate'))`);
    const ran = await source.runMigrations();
    await prepareQueues(target);
    return ran.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}
