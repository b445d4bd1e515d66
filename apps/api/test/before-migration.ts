import { readdirSync } from 'node:fs';
import { migratorSource } from '../src/platform/connections/data-source.ts';
import { addressOf } from '../src/platform/connections/logins.ts';
import type { TestApp } from './test-app.ts';

const folder = `${import.meta.dirname}/../src/migrations`;
const files = readdirSync(folder).sort();

const stampOf = (file: string) => Number(file.split('-')[0]);

/**
 * Takes a database, with the rows that were planted in it, back to what it was before a migration, named as
 * its file is. The answer runs migrations forth again, up to one of them.
 */
export async function goBefore(
  { env, asOwner }: Pick<TestApp, 'env' | 'asOwner'>,
  name: string,
): Promise<(until: string) => Promise<void>> {
  const place = (asked: string) => {
    const at = files.findIndex((file) => file.endsWith(`-${asked}.ts`));
    if (at < 0) {
      throw new Error(`no migration is named ${asked}`);
    }
    return at;
  };
  const first = stampOf(files[place(name)] ?? '');
  const source = await migratorSource(addressOf('migrator', env)).initialize();
  const last = async () => {
    const [row] = await asOwner<{ at: string }>('select max(timestamp) as at from migrations');
    return Number(row?.at);
  };
  while ((await last()) >= first) {
    await source.undoLastMigration({ transaction: 'each' });
  }
  await source.destroy();
  return async (until) => {
    const migrations = files.slice(0, place(until) + 1).map((file) => `${folder}/${file}`);
    const forth = migratorSource(addressOf('migrator', env)).setOptions({ migrations });
    await forth.initialize();
    await forth.runMigrations();
    await forth.destroy();
  };
}
