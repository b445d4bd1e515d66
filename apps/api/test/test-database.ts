import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { type Env, readEnv } from '../src/platform/env.ts';
import { template, testKey } from './database.setup.ts';

export type TestDatabase = {
  env: Env;
  /** A query as the owner, past both walls: to plant and to look. */
  asOwner<Row extends object>(sql: string, params?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
};

async function onServer<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A database of one's own, cloned from the migrated template. */
export async function cloneDatabase(dataDir = '/nowhere'): Promise<TestDatabase> {
  const server = inject('ownerUrl');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, (client) =>
    client.query(`create database ${name} template ${template} strategy file_copy`),
  );
  // A clone forgets settings made by "alter database".
  await onServer(server, (client) =>
    client.query(`alter database ${name} set timezone = 'Europe/Brussels'`),
  );
  const url = new URL(server);
  url.pathname = `/${name}`;
  const owner = new Client({ connectionString: url.toString() });
  await owner.connect();
  return {
    env: readEnv({
      NODE_ENV: 'test',
      DATABASE_URL: url.toString(),
      ENCRYPTION_KEY: testKey,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'silent',
    }),
    asOwner: async <Row extends object>(sql: string, params: unknown[] = []) =>
      (await owner.query<Row>(sql, params)).rows,
    drop: async () => {
      await owner.end();
      await onServer(server, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}
