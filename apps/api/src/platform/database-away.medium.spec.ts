import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Cluster, startCluster } from '@etabli/tooling/launch/cluster';
import { quickFolder } from '@etabli/tooling/launch/testing/quick-folder';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testKey } from '../../test/database.setup.ts';
import { freePort } from '../../test/free-port.ts';
import { givenFact } from '../../test/given/facts.ts';
import { type StartedProgram, startProgram } from '../../test/programs.ts';
import { waitUntil } from '../../test/wait-until.ts';
import { migrateDatabase } from './connections/migrate-database.ts';
import { type Env, readEnv } from './env.ts';

let folder: string;
let cluster: Cluster;
let env: Env;
let api: StartedProgram;
let worker: StartedProgram;

const start = (port: number) =>
  startCluster({ folder, port, flags: { fsync: 'off' }, endsWithCaller: true });

beforeAll(async () => {
  folder = await mkdtemp(join(quickFolder(), 'etabli-away-'));
  cluster = await start(await freePort());
  env = readEnv({
    DATABASE_URL: cluster.url,
    ENCRYPTION_KEY: testKey,
    DATA_DIR: folder,
    API_PORT: String(await freePort()),
  });
  await migrateDatabase(env);
  api = startProgram('main.js', env);
  worker = startProgram('worker.js', env);
  await Promise.all([api.ready, worker.ready]);
});
afterAll(async () => {
  for (const { child } of [api, worker]) {
    child.kill('SIGKILL');
  }
  await cluster.stop();
  await rm(folder, { recursive: true });
});

const health = async () => (await fetch(`http://127.0.0.1:${env.API_PORT}/health`)).status;

async function onServer<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: cluster.url });
  await client.connect();
  return work(client).finally(() => client.end());
}

/** A fact to which the worker reacts: it has no letter to write, and leaves its mark. */
function reactsToNewFact(): Promise<void> {
  return onServer(async (client) => {
    const asOwner = async <Row extends object>(sql: string, params: unknown[] = []) =>
      (await client.query<Row>(sql, params)).rows;
    const { id } = await givenFact({ asOwner }, { fact: 'territory.moved' });
    const marked = 'select 1 from handled_facts where fact_id = $1';
    await waitUntil(async () => (await asOwner(marked, [id])).length > 0);
  });
}

it('a database that goes away and comes back is waited for', async () => {
  expect(await health()).toBe(200);
  await reactsToNewFact();

  await cluster.stop();
  expect(await health()).toBe(503);
  await waitUntil(() => worker.lines().some((line) => line.includes('facts wait')));
  expect([api.child.exitCode, worker.child.exitCode]).toEqual([null, null]);

  cluster = await start(cluster.port);
  await waitUntil(async () => (await health()) === 200);
  await reactsToNewFact();

  api.child.kill('SIGTERM');
  worker.child.kill('SIGTERM');
  expect(await api.ended).toMatchObject({ code: 0, err: '' });
  expect(await worker.ended).toMatchObject({ code: 0, err: '' });
  for (const line of [...api.lines(), ...worker.lines()]) {
    expect(line).not.toContain('ended by a fault');
  }
});
