import type { Client } from 'pg';

export type Outgoing = { fact: string; count: number };

/**
 * Facts that had not left at the moment of the backup. They may have left since: a letter would go
 * out a second time, about something that is long past. So they stay, unless the operator says not.
 */
export async function settleOutgoing(client: Client, leave: boolean): Promise<Outgoing[]> {
  const waiting = await client.query<Outgoing>(
    `select fact, count(*)::int as count from public.outbox where relayed_at is null
     group by fact order by fact`,
  );
  if (!leave) {
    await client.query(
      'update public.outbox set relayed_at = clock_timestamp() where relayed_at is null',
    );
  }
  return waiting.rows;
}
