import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startCluster } from '@etabli/tooling/launch/cluster';
import { quickFolder } from '@etabli/tooling/launch/testing/quick-folder';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../src/platform/connections/migrate-database.ts';

export const template = 'etabli_template';
export const testKey = Buffer.alloc(32, 7).toString('base64');

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string;
  }
}

/** One server a run, migrated once into a template that each test file clones. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(quickFolder(), 'etabli-api-test-'));
  const cluster = await startCluster({
    folder,
    flags: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_wal_size: '256MB',
    },
    endsWithCaller: true,
  });
  const url = new URL(cluster.url);
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(`create database ${template}`);
  await client.end();
  url.pathname = `/${template}`;
  await migrateDatabase({ DATABASE_URL: url.toString(), ENCRYPTION_KEY: testKey });
  project.provide('ownerUrl', cluster.url);
  return async () => {
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
