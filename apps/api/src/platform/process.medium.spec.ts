import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../test/free-port.ts';
import { type StartedProgram, startProgram } from '../../test/programs.ts';
import { standsBeforeLock } from '../../test/stands-before-lock.ts';
import { cloneDatabase, type TestDatabase } from '../../test/test-database.ts';
import { waitUntil } from '../../test/wait-until.ts';
import type { Env } from './env.ts';

let database: TestDatabase;
let env: Env;
beforeAll(async () => {
  database = await cloneDatabase();
  env = { ...database.env, API_PORT: await freePort() };
});
afterAll(() => database.drop());

const quickly = 2_000;
/** A program that is up, and how long this machine took to bring it up. */
async function started(program: 'main.js' | 'worker.js') {
  const begun = performance.now();
  const running = startProgram(program, env);
  await running.ready;
  return { ...running, startedIn: performance.now() - begun };
}
/** Two seconds, or what it took to start: closing is a small part of that on any machine. */
async function endOf({ ended, startedIn }: Awaited<ReturnType<typeof started>>) {
  const begun = performance.now();
  const { code, signal } = await ended;
  const took = performance.now() - begun;
  return { code, signal, isQuick: took < Math.max(quickly, startedIn) };
}
const faults = ({ lines }: StartedProgram) =>
  lines().filter((line) => (JSON.parse(line) as { level: number }).level >= 40);

describe.each(['main.js', 'worker.js'] as const)('%s', (program) => {
  it.each([
    ['is told to', ({ child }: StartedProgram) => child.kill('SIGTERM')],
    ['loses its launcher', ({ child }: StartedProgram) => child.disconnect()],
  ])('closes in good order within two seconds when it %s', async (_, end) => {
    const running = await started(program);
    end(running);
    expect(await endOf(running)).toEqual({ code: 0, signal: null, isQuick: true });
    expect(faults(running)).toEqual([]);
  });

  it('says in one line that the database is away, and ends', async () => {
    const url = new URL(env.DATABASE_URL);
    url.port = String(await freePort());
    const { ended } = startProgram(program, { ...env, DATABASE_URL: url.toString() });
    expect(await ended).toEqual({
      code: 1,
      signal: null,
      out: '',
      err: `nobody answers at 127.0.0.1:${url.port} (ECONNREFUSED)\n`,
    });
  });

  it('says in one line what of its environment is wrong, and ends', async () => {
    const { ended } = startProgram(program, env, { env: { ENCRYPTION_KEY: 'short' } });
    expect(await ended).toMatchObject({
      code: 1,
      out: '',
      err: 'ENCRYPTION_KEY: got a secret value, takes 32 random bytes in base64\n',
    });
  });
});

describe('what nobody handles', () => {
  it.each([
    [
      'a rejected promise',
      `Promise.reject(Object.assign(new Error('to a@b.example'), { code: 'E1' }))`,
      'ended by a fault: Error E1',
    ],
    [
      'an error in a timer',
      `setTimeout(() => { throw new RangeError('too far') })`,
      'ended by a fault: RangeError too far',
    ],
  ])('ends the process in one line: %s', async (_, happens, said) => {
    const file = join(import.meta.dirname, '../../dist/platform/process.js');
    const source = `const { runProcess } = await import(${JSON.stringify(file)});
      await runProcess(async () => ({ close: async () => undefined }));
      setInterval(() => undefined, 1_000);
      ${happens};`;
    const { DATABASE_URL, ENCRYPTION_KEY, DATA_DIR } = env;
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', source], {
      env: { DATABASE_URL, ENCRYPTION_KEY, DATA_DIR },
    });
    const { code, stdout, stderr } = await run.catch((error) => error);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({ level: 60, message: said });
    expect(stdout).not.toContain('a@b.example');
  });
});

describe('the API', () => {
  it('says in one line that its port is taken, and ends', async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(env.API_PORT, '127.0.0.1', resolve));
    const { code, out, err } = await startProgram('main.js', env).ended;
    holder.close();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(`listen EADDRINUSE: address already in use 127.0.0.1:${env.API_PORT}\n`);
  });

  it('lets a request in hand end before it closes', async () => {
    const running = await started('main.js');
    await database.asOwner('begin; lock table territories in access exclusive mode');
    const answer = fetch(`http://127.0.0.1:${env.API_PORT}/public/territories`);
    await standsBeforeLock(database, 'territories');
    running.child.kill('SIGTERM');
    await waitUntil(() => fetch(`http://127.0.0.1:${env.API_PORT}/health`).then(isClosing, isAway));
    await database.asOwner('commit');
    expect((await answer).status).toBe(200);
    expect(await endOf(running)).toEqual({ code: 0, signal: null, isQuick: true });
    expect(faults(running)).toEqual([]);
  });
});

const isClosing = ({ status }: Response) => status === 503;
const isAway = () => true;
