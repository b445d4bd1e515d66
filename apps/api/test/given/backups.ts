import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { BackupEnv } from '../../src/backup/env.ts';
import { type BackupOptions, makeBackup } from '../../src/backup/make-backup.ts';
import { silent } from '../../src/backup/progress.ts';
import { type RestoreOptions, restoreBackup } from '../../src/backup/restore-backup.ts';
import { cliModule } from '../../src/cli/cli.module.ts';
import { LoadDemonstration } from '../../src/demonstration/load-demonstration.ts';
import type { Env } from '../../src/platform/env.ts';
import { testKey } from '../database.setup.ts';

export type EmptyDatabase = {
  env: BackupEnv;
  asOwner<Row extends object>(sql: string, params?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
};

async function query<Row extends object>(url: string, sql: string, params: unknown[] = []) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, params)).rows;
  } finally {
    await client.end();
  }
}

/** A database in which nothing was ever built: what an operator restores into. */
export async function givenEmptyDatabase(): Promise<EmptyDatabase> {
  const server = inject('ownerUrl');
  const name = `e_${randomUUID().replaceAll('-', '')}`;
  await query(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    env: { DATABASE_URL: url.toString(), ENCRYPTION_KEY: testKey },
    asOwner: (sql, params) => query(url.toString(), sql, params),
    drop: async () => {
      await query(server, `drop database ${name} with (force)`);
    },
  };
}

/** The demonstration, loaded through the acts of the command line. */
export async function givenDemonstration(env: Env): Promise<void> {
  const app = await NestFactory.createApplicationContext(cliModule(env), { logger: false });
  await app.get(LoadDemonstration).load({ ifEmpty: false });
  await app.close();
}

/** A folder for backups that is gone after the tests. */
export async function givenFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'etabli-backups-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

export const backup = (env: BackupEnv, folder: string, given: Partial<BackupOptions> = {}) =>
  makeBackup(env, folder, {
    isPortable: false,
    progress: silent,
    signal: new AbortController().signal,
    ...given,
  });

export const restore = (env: BackupEnv, folder: string, given: Partial<RestoreOptions> = {}) =>
  restoreBackup(env, folder, {
    sendsOutgoing: false,
    takesOtherKey: false,
    progress: silent,
    ...given,
  });
