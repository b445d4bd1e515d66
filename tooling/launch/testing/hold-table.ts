import { Client } from 'pg';
import { findCluster } from '../cluster.ts';

/** Keeps everybody from a table of a house that is open, until what it answers is called. */
export async function holdTable(dataFolder: string, table: string): Promise<() => Promise<void>> {
  const cluster = await findCluster(dataFolder);
  if (cluster === null) {
    throw new Error('no database of this folder runs');
  }
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(`begin; lock table ${table} in access exclusive mode`);
  return () => client.end();
}
