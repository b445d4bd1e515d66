import { SealKey } from '../platform/audit/seal-key.ts';
import { migrateDatabase } from '../platform/connections/migrate-database.ts';
import { prepareServer } from '../platform/connections/prepare-server.ts';
import { BackupProblem } from './backup-problem.ts';
import { bringSchema } from './bring-schema.ts';
import { checkFiles } from './check-files.ts';
import { checkServer } from './check-server.ts';
import type { BackupEnv } from './env.ts';
import { type Loaded, loadBackup } from './load-backup.ts';
import type { Manifest } from './manifest.ts';
import { readManifest } from './manifest-file.ts';
import { asOwner } from './owner-connection.ts';
import type { Progress } from './progress.ts';

export type RestoreOptions = {
  sendsOutgoing: boolean;
  /** The key of the installation was lost: the log stays, but nobody can vouch for it any more. */
  takesOtherKey: boolean;
  progress: Progress;
};
export type RestoreReport = Loaded & { manifest: Manifest; migrated: string[] };

/** Puts a backup into an empty database: looks at everything first, then loads all or nothing. */
export async function restoreBackup(
  env: BackupEnv,
  folder: string,
  { sendsOutgoing, takesOtherKey, progress }: RestoreOptions,
): Promise<RestoreReport> {
  try {
    const { manifest, key } = await readManifest(folder, env.BACKUP_KEY);
    await checkFiles(folder, manifest, progress);
    if (!takesOtherKey) {
      refuseOtherSeal(env, manifest);
    }
    await checkServer(env, manifest, takesOtherKey);
    await prepareServer(env.DATABASE_URL, env.ENCRYPTION_KEY);
    await bringSchema(env, manifest.migrations);
    const loaded = await asOwner(env, (client) =>
      loadBackup(client, { folder, manifest, key, sendsOutgoing, progress }),
    );
    return { ...loaded, manifest, migrated: await migrateDatabase(env) };
  } finally {
    progress.stop();
  }
}

function refuseOtherSeal({ ENCRYPTION_KEY }: BackupEnv, { keys }: Manifest): void {
  const own = new SealKey(ENCRYPTION_KEY).id;
  if (own !== keys.seal) {
    throw new BackupProblem(
      `ENCRYPTION_KEY: got the key ${own}, the backup belongs to ${keys.seal}; give that one, or --accept-other-key if it is lost`,
    );
  }
}
