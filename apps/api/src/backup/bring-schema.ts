import { migratorSource } from '../platform/connections/data-source.ts';
import { addressOf } from '../platform/connections/logins.ts';
import { BackupProblem } from './backup-problem.ts';
import { assertEmpty } from './empty-target.ts';
import type { BackupEnv } from './env.ts';
import { asOwner } from './owner-connection.ts';

type Source = ReturnType<typeof migratorSource>;
type Run = { name: string }[];

const nameOf = (migration: Source['migrations'][number]) =>
  migration.name ?? migration.constructor.name;

/** Backups of older versions are read as they are; of the migrations since, this version knows all. */
function refuseUnknown(source: Source, wanted: string[]): void {
  const known = source.migrations.map(nameOf);
  const strange = wanted.find((name, index) => name !== known[index]);
  if (strange === undefined) {
    return;
  }
  const why = known.includes(strange) ? 'which came in another order' : 'which it does not know';
  throw new BackupProblem(
    `The backup has the schema ${wanted.at(-1)}, and this Établi has ${known.at(-1)}: it cannot build ${strange}, ${why}. Restore with the Établi that made the backup, then start this one`,
  );
}

async function migrationsRun(source: Source): Promise<string[]> {
  const [table] = await source.query(`select to_regclass('public.migrations') as name`);
  const run: Run = table.name
    ? await source.query('select name from public.migrations order by timestamp, id')
    : [];
  return run.map(({ name }) => name);
}

/**
 * Gives an empty database the schema that the backup was made of. What is there beyond it is taken
 * down: the launcher migrates to the newest before any command runs.
 */
export async function bringSchema(env: BackupEnv, wanted: string[]): Promise<void> {
  const source = migratorSource(addressOf('migrator', env));
  await source.initialize();
  try {
    refuseUnknown(source, wanted);
    await source.query(`select pg_advisory_lock(hashtext('etabli migrate'))`);
    const run = await migrationsRun(source);
    const newer = run.find((name) => !source.migrations.some((own) => nameOf(own) === name));
    if (newer !== undefined) {
      throw new BackupProblem(
        `DATABASE_URL: the database was migrated by a newer Établi (${newer}); nothing was changed`,
      );
    }
    await asOwner(env, assertEmpty);
    for (const _ of run.filter((name) => !wanted.includes(name))) {
      await source.undoLastMigration();
    }
    source.migrations.splice(wanted.length);
    await source.runMigrations();
  } finally {
    await source.destroy();
  }
}
