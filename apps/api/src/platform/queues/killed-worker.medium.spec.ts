import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenFact } from '../../../test/given/facts.ts';
import { givenMoves } from '../../../test/given/moves.ts';
import { type StartedProgram, startProgram } from '../../../test/programs.ts';
import { standsBeforeLock } from '../../../test/stands-before-lock.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { waitUntil } from '../../../test/wait-until.ts';

const moves = 60;
/** Milliseconds that a worker lives after its first effect: fixed, so that a failure can be looked at again. */
const lives = [0, 4, 12, 25];

let folder: string;
let app: TestApp;
let territoryId: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etabli-killed-'));
  app = await openTestApp();
  ({ territoryId } = await givenMoves(app, moves));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const count = async (sql: string) => (await app.asOwner(`select 1 from ${sql}`)).length;
const done = () => count(`handled_facts where handler = 'tellOfMove'`);
const start = async () => {
  const worker = startProgram('worker.js', { ...app.env, DATA_DIR: folder });
  await worker.ready;
  return worker;
};
async function kill({ child, ended }: StartedProgram): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

/** Kills a worker while its reactions stand before their marks: the jobs are in its hands for sure. */
async function killInTheMiddle(worker: StartedProgram): Promise<void> {
  await app.asOwner('begin; lock table handled_facts in exclusive mode');
  await standsBeforeLock(app, 'handled_facts');
  await kill(worker);
  await app.asOwner('commit');
}

it('every fact has its effect, and none has it twice, though its workers are killed', async () => {
  let announced = 1;
  const announceTen = async () => {
    for (let n = 0; n < 10; n++) {
      announced += 1;
      const aggregate = `territory:${announced % 7}`;
      await givenFact(app, { fact: 'territory.moved', territoryId, change: announced, aggregate });
    }
  };
  for (const life of lives) {
    const worker = await start();
    const before = await count('handled_facts');
    await announceTen();
    await waitUntil(async () => (await count('handled_facts')) > before, 2);
    await pause(life);
    await kill(worker);
  }
  const held = await start();
  await announceTen();
  await killInTheMiddle(held);
  await announceTen();
  const doneBefore = await done();
  const last = await start();
  await waitUntil(async () => (await done()) === moves, 100);
  last.child.kill('SIGTERM');
  expect(await last.ended).toMatchObject({ code: 0 });

  expect(doneBefore).toBeLessThan(moves);
  const called = await app.asOwner<{ id: string; change: number }>(
    `select id, (ids ->> 'change')::int as change from outbox
     where fact = 'territory.letter-called-for' order by change`,
  );
  expect(called.map(({ change }) => change)).toEqual(
    Array.from({ length: moves }, (_, n) => n + 2),
  );
  const letters = await readdir(join(folder, 'mail'));
  const whole = letters.filter((name) => name.endsWith('.eml')).sort();
  expect(whole).toEqual(called.map(({ id }) => `${id}.eml`).sort());
  expect(await count('outbox where relayed_at is null')).toBe(0);
  expect(await count(`handled_facts where handler = 'callForLetters'`)).toBe(moves);
});
