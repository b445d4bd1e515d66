import type { Client } from 'pg';
import { logins } from '../platform/connections/logins.ts';
import { BackupProblem } from './backup-problem.ts';
import type { BackupEnv } from './env.ts';
import type { Manifest } from './manifest.ts';
import { asOwner, connected, isLoginRefused } from './owner-connection.ts';

type Known = { major: number; hasLogins: boolean };

async function look(client: Client): Promise<Known> {
  const found = await client.query<Known>(
    `select current_setting('server_version_num')::int / 10000 as major,
            exists (select 1 from pg_roles where rolname = $1) as "hasLogins"`,
    [logins.migrator],
  );
  return found.rows[0] ?? { major: 0, hasLogins: false };
}

/** Preparing a server sets the passwords of its logins: with another key, others could not log in. */
async function refuseOthersLogins(env: BackupEnv): Promise<void> {
  try {
    await asOwner(env, async () => undefined);
  } catch (error) {
    if (error instanceof BackupProblem && isLoginRefused(error.cause)) {
      throw new BackupProblem(
        'DATABASE_URL: an Établi with another ENCRYPTION_KEY uses this server, and its logins would be changed; --accept-other-key if it is gone',
      );
    }
    // A login that may not enter yet: preparing the server will let it in.
  }
}

/** Looks at the server before anything on it is changed. */
export async function checkServer(
  env: BackupEnv,
  { form, server }: Manifest,
  takesOtherKey: boolean,
): Promise<void> {
  const login = { address: env.DATABASE_URL, refused: 'the server refuses this login' };
  const { major, hasLogins } = await connected(login, look);
  // Rows in the server's own form are promised to fit the same PostgreSQL only.
  if (form === 'binary' && major !== server.major) {
    throw new BackupProblem(
      `DATABASE_URL: the server is PostgreSQL ${major}, the backup was made on ${server.major}; restore it there, and make one with --portable`,
    );
  }
  if (hasLogins && !takesOtherKey) {
    await refuseOthersLogins(env);
  }
}
