import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { type Door, logins, passwordOf } from './logins.ts';
import { tryAgain } from './try-again.ts';

/** Roles taken inside a transaction: nobody logs in as one of them. */
const transactionRoles = ['etabli_scoped', 'etabli_region', 'etabli_public'] as const;

const oldest = 15;

async function ensureRole(client: Client, name: string, attributes: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [name]);
  const verb = found.rowCount === 0 ? 'create' : 'alter';
  await client.query(`${verb} role ${escapeIdentifier(name)} ${attributes}`);
}

async function ensureRoles(client: Client, encryptionKey: string): Promise<void> {
  for (const door of Object.keys(logins) as Door[]) {
    const password = escapeLiteral(passwordOf(door, encryptionKey));
    await ensureRole(client, logins[door], `login noinherit password ${password}`);
  }
  // Kept by the server: a connection that asks for it itself could be given no other setting by the operator.
  await client.query(`alter role ${logins.auth} set search_path = auth`);
  for (const role of transactionRoles) {
    await ensureRole(client, role, 'nologin');
    await client.query(`grant ${role} to ${logins.app}`);
  }
}

async function allowInDatabase(client: Client): Promise<void> {
  const found = await client.query<{ name: string }>('select current_database() as name');
  const database = escapeIdentifier(found.rows[0]?.name ?? '');
  await client.query(
    `grant create, connect, temporary on database ${database} to ${logins.migrator}, ${logins.queue}`,
  );
  await client.query(`grant create, usage on schema public to ${logins.migrator}`);
  // The queues' login builds in a schema of its own; who creates roles may have to join one to give it a schema.
  await client.query(`grant ${logins.queue} to current_user`);
  await client.query(`create schema if not exists bullmq authorization ${logins.queue}`);
  await client.query(`alter database ${database} set timezone = 'Europe/Brussels'`);
}

async function refuseOldServer(client: Client): Promise<void> {
  const version = await client.query<{ major: number }>(
    `select current_setting('server_version_num')::int / 10000 as major`,
  );
  const major = version.rows[0]?.major ?? 0;
  if (major < oldest) {
    throw new Error(`DATABASE_URL: the server is PostgreSQL ${major}, takes ${oldest} or newer`);
  }
}

/**
 * What only an owner of the server may do, once and again without harm: roles, their passwords, and
 * the right to build in this database. Takes an owner's address; refuses servers that are too old.
 */
export async function prepareServer(ownerUrl: string, encryptionKey: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await refuseOldServer(client);
    // Two hosts may start together: on one database, the second waits for the first.
    await client.query(`select pg_advisory_lock(hashtext('etabli prepare server'))`);
    await tryAgain(() => ensureRoles(client, encryptionKey));
    await tryAgain(() => allowInDatabase(client));
  } finally {
    await client.end();
  }
}
