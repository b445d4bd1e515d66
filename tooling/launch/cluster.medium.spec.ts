import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { type Cluster, type ClusterOptions, findCluster, startCluster } from './cluster.ts';
import { databaseFolder } from './postgres/cluster-folder.ts';
import { readPostmaster } from './postgres/postmaster.ts';
import { isAlive } from './prepare/process-mark.mjs';
import { isRoot, ordinaryAccount } from './testing/accounts.ts';
import { quickDatabase } from './testing/quick-database.ts';
import { databaseHome } from './testing/temporary-folder.ts';
import { watch } from './testing/watched-process.ts';

const starter = join(import.meta.dirname, 'testing', 'start-cluster.ts');

async function start(folder: string, options: Partial<ClusterOptions> = {}): Promise<Cluster> {
  const cluster = await startCluster({ folder, flags: quickDatabase, ...options });
  onTestFinished(() => cluster.stop());
  return cluster;
}

async function ask(url: string, question: string): Promise<string> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query({ text: question, rowMode: 'array' });
  await client.end();
  return String(rows[0]?.[0]);
}

/** A process that started the database of this folder and was killed. */
async function killedStarter(folder: string): Promise<string> {
  const launcher = watch(process.execPath, [starter, folder]);
  await launcher.says(/up new \S+\n/);
  launcher.process.kill('SIGKILL');
  await launcher.ended;
  onTestFinished(async () => {
    await (await findCluster(folder))?.stop();
  });
  return /up new (\S+)/.exec(launcher.said())?.[1] ?? '';
}

it('makes a database as the house wants it', async () => {
  const { url } = await start(databaseHome());
  expect(await ask(url, 'show timezone')).toBe('Europe/Brussels');
  expect(await ask(url, 'show max_connections')).toBe('200');
  expect(await ask(url, 'show listen_addresses')).toBe('127.0.0.1');
  expect(await ask(url, 'show password_encryption')).toBe('scram-sha-256');
  expect(await ask(url, "select lower('ÉTABLI')")).toBe('établi');
  expect(await ask(url, 'select current_user')).toBe('postgres');
});

it('keeps the password beside the database, for its owner alone', async () => {
  const folder = databaseHome();
  const { url } = await start(folder);
  const file = join(folder, 'keys.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const { databasePassword } = JSON.parse(readFileSync(file, 'utf8'));
  expect(new URL(url).password).toBe(databasePassword);
  await expect(ask(url.replace(databasePassword, 'wrong'), 'select 1')).rejects.toThrow('password');
});

it('keeps the data over a stop and a start', async () => {
  const folder = databaseHome();
  const first = await start(folder);
  await ask(first.url, 'create table kept as select 7 as number');
  await first.stop();
  expect(await findCluster(folder)).toBeNull();
  const second = await start(folder);
  expect(second.adopted).toBe(false);
  expect(await ask(second.url, 'select number from kept')).toBe('7');
});

it('is found by its folder while it runs', async () => {
  const folder = databaseHome();
  const { url } = await start(folder);
  expect((await findCluster(folder))?.url).toBe(url);
});

it('takes over a server whose launcher was killed', async () => {
  const folder = databaseHome();
  const url = await killedStarter(folder);
  const cluster = await start(folder);
  expect(cluster.adopted).toBe(true);
  expect(cluster.url).toBe(url);
  await cluster.stop();
  expect(readPostmaster(databaseFolder(folder))).toBeNull();
});

it('stops such a server, and starts it anew, when it runs with other settings', async () => {
  const folder = databaseHome();
  const url = await killedStarter(folder);
  const flags = { ...quickDatabase, work_mem: '5MB' };
  const cluster = await start(folder, { flags });
  expect(cluster.adopted).toBe(false);
  expect(cluster.url).not.toBe(url);
  expect(await ask(cluster.url, 'show work_mem')).toBe('5MB');
});

it('is not misled by the file that a dead server left', async () => {
  const folder = databaseHome();
  await killedStarter(folder);
  const dead = readPostmaster(databaseFolder(folder));
  process.kill(dead?.pid ?? 0, 'SIGKILL');
  await expect.poll(() => dead && isAlive(dead)).toBe(false);
  const cluster = await start(folder);
  expect(cluster.adopted).toBe(false);
  expect(await ask(cluster.url, 'select 1')).toBe('1');
});

it('takes no living process for a server only because it has the number', async () => {
  const folder = databaseHome();
  const data = databaseFolder(folder);
  mkdirSync(data);
  const lines = [process.pid, data, '1700000000', '5432', '', '127.0.0.1', '1 1', 'ready   '];
  writeFileSync(join(data, 'postmaster.pid'), lines.join('\n'));
  expect(readPostmaster(data)).toBeNull();
});

it('ends with its caller when a test asks for that', async () => {
  const folder = databaseHome();
  const script = `import { startCluster } from ${JSON.stringify(join(import.meta.dirname, 'cluster.ts'))};
    const flags = { fsync: 'off' };
    await startCluster({ folder: ${JSON.stringify(folder)}, flags, endsWithCaller: true });
    console.log('up'); setInterval(() => {}, 1000);`;
  const caller = watch(process.execPath, ['--input-type=module', '-e', script]);
  await caller.says('up');
  const server = readPostmaster(databaseFolder(folder));
  caller.process.kill('SIGKILL');
  await expect.poll(() => server && isAlive(server)).toBe(false);
});

it('begins anew where a launcher was killed while it made the database', async () => {
  const folder = databaseHome();
  const part = join(folder, 'postgres.part-1');
  mkdirSync(part);
  writeFileSync(join(part, 'PG_VERSION'), '18\n');
  const { url } = await start(folder);
  expect(await ask(url, 'select 1')).toBe('1');
  expect(existsSync(part)).toBe(false);
});

it('leaves a database of another version untouched', async () => {
  const folder = databaseHome();
  mkdirSync(databaseFolder(folder));
  writeFileSync(join(databaseFolder(folder), 'PG_VERSION'), '14\n');
  await expect(start(folder)).rejects.toThrow('made by PostgreSQL 14 and this is 18');
});

it('leaves a folder untouched that holds something else', async () => {
  const folder = databaseHome();
  mkdirSync(databaseFolder(folder));
  writeFileSync(join(databaseFolder(folder), 'thesis.txt'), 'years of work');
  await expect(start(folder)).rejects.toThrow('holds something that is no database');
});

it('asks for the keys when they are missing', async () => {
  const folder = databaseHome();
  await (await start(folder)).stop();
  rmSync(join(folder, 'keys.json'));
  await expect(start(folder)).rejects.toThrow('keys.json with its password is missing');
});

it.runIf(isRoot)('lets the server run under another account when root starts it', async () => {
  const folder = databaseHome();
  chmodSync(folder, 0o700);
  const { url } = await start(folder);
  expect(await ask(url, 'select 1')).toBe('1');
  expect(statSync(databaseFolder(folder)).uid).not.toBe(0);
  expect(statSync(folder).mode & 0o007).toBe(0);
});

it.runIf(isRoot)('names a closed folder above, which that account cannot pass', async () => {
  const closed = join(databaseHome(), 'closed');
  mkdirSync(closed, { mode: 0o700 });
  await expect(start(join(closed, 'data'))).rejects.toThrow(`lies in ${closed}, which the account`);
});

it.runIf(isRoot)('works for an ordinary user', async () => {
  const folder = databaseHome();
  const account = ordinaryAccount();
  chownSync(folder, account.uid, account.gid);
  const launcher = watch(process.execPath, [starter, folder], account);
  await launcher.says('up new');
  expect(statSync(databaseFolder(folder)).uid).toBe(account.uid);
  launcher.process.kill('SIGTERM');
  expect(await launcher.ended).toBe(0);
});

it.runIf(isRoot)('tells an ordinary user whose the database is', async () => {
  const folder = databaseHome();
  await start(folder);
  const launcher = watch(process.execPath, [starter, folder], ordinaryAccount());
  expect(await launcher.ended).toBe(1);
  expect(launcher.said()).toMatch(/^\S+ belongs to another account: .+\n$/);
});
