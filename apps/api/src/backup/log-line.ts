import type { Client } from 'pg';

type Line = {
  act: 'backup.made' | 'backup.restored';
  backup: string;
  facts: Record<string, string | number | boolean>;
};

/** Who takes all data out or puts them back is in the log like any other act: codes only. */
export async function addToLog(client: Client, { act, backup, facts }: Line): Promise<void> {
  await client.query(
    `insert into audit.entries (chain, actor, act, subject, facts)
     values ('region', 'operator:command-line', $1, $2, $3)`,
    [act, `backup:${backup}`, JSON.stringify(facts)],
  );
}
