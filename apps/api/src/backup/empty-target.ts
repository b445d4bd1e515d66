import type { Client } from 'pg';
import { BackupProblem } from './backup-problem.ts';

/** Where somebody has worked, one of these holds a row: each act is in the log, and has an account. */
const signsOfLife = ['public.accounts', 'public.territories', 'audit.entries'] as const;

const counts: Record<(typeof signsOfLife)[number], string> = {
  'public.accounts': 'select count(*)::int as rows from public.accounts',
  'public.territories': 'select count(*)::int as rows from public.territories',
  'audit.entries': 'select count(*)::int as rows from audit.entries',
};

/** A restore never overwrites: it takes a database in which nobody has worked. */
export async function assertEmpty(client: Client): Promise<void> {
  const found: string[] = [];
  for (const table of signsOfLife) {
    const there = await client.query('select to_regclass($1) is not null as is', [table]);
    const rows = there.rows[0].is ? (await client.query(counts[table])).rows[0].rows : 0;
    if (rows > 0) {
      found.push(`${rows} in ${table}`);
    }
  }
  if (found.length > 0) {
    throw new BackupProblem(
      `DATABASE_URL: the database holds rows (${found.join(', ')}), restore takes an empty one; nothing was changed`,
    );
  }
}
