import type { TestDatabase } from './test-database.ts';
import { waitUntil } from './wait-until.ts';

type Owner = Pick<TestDatabase, 'asOwner'>;

/**
 * Waits until somebody in this database stands before a lock, that of a table where one is named. Other
 * databases of the server are other tests, and their tables have the same numbers: clones of one template.
 */
export function standsBeforeLock({ asOwner }: Owner, table?: string): Promise<void> {
  // A row is waited for by its transaction, which has no database: who waits has other locks here.
  const standing = `select 1 from pg_locks w join pg_locks h using (pid)
    join pg_database d on d.oid = h.database and d.datname = current_database()
    where not w.granted and ($1::text is null or w.relation = to_regclass($1))`;
  return waitUntil(async () => (await asOwner(standing, [table ?? null])).length > 0);
}

/** Waits until the server has noticed that a killed program is gone, and undone what it had in hand. */
export function isUndone({ asOwner }: Owner): Promise<void> {
  const inHand = `select 1 from pg_stat_activity where datname = current_database()
    and backend_type = 'client backend' and pid <> pg_backend_pid() and xact_start is not null`;
  return waitUntil(async () => {
    // In a transaction the server goes on telling what it told first.
    await asOwner('select pg_stat_clear_snapshot()');
    return (await asOwner(inHand)).length === 0;
  });
}
