import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenMatchingWorld, type MatchingWorld } from '../../test/given/matching.ts';
import { type StartedProgram, startProgram } from '../../test/programs.ts';
import { standsBeforeLock } from '../../test/stands-before-lock.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { waitUntil } from '../../test/wait-until.ts';
import { RequestRound } from './request-round.ts';

let app: TestApp;
let world: MatchingWorld;
beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
});
afterAll(() => app.close());

async function start(): Promise<StartedProgram> {
  const worker = startProgram('worker.js', app.env);
  await worker.ready;
  return worker;
}
async function kill({ child, ended }: StartedProgram): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}
const rows = (sql: string) => app.asOwner(sql);

it('a round whose worker is killed is computed by the next one, once and whole', async () => {
  const { id } = await app.get(RequestRound).request(world.a.coordinator, world.a.id);
  for (const table of ['proposals', 'round_people']) {
    // The worker stands before this table: before the round before gives way, and before it writes.
    await app.asOwner(`begin; lock table ${table} in exclusive mode`);
    const worker = await start();
    await standsBeforeLock(app, table);
    await kill(worker);
    await app.asOwner('commit');
    const [round] = await rows(`select state, digest from rounds where id = '${id}'`);
    expect(round).toEqual({ state: 'running', digest: null });
    expect(await rows('select 1 from round_people')).toEqual([]);
  }
  const last = await start();
  await waitUntil(
    async () => (await rows(`select 1 from rounds where state = 'computed'`)).length === 1,
    60,
  );
  await waitUntil(
    async () =>
      (await rows(`select 1 from handled_facts where handler = 'computeRound'`)).length === 1,
    10,
  );
  last.child.kill('SIGTERM');
  expect(await last.ended).toMatchObject({ code: 0 });
  expect(await rows('select 1 from round_people')).toHaveLength(4);
  expect(await rows('select 1 from proposals')).toHaveLength(3);
  expect(await rows(`select 1 from audit.entries where act = 'round.computed'`)).toHaveLength(1);
  const files = await rows('select distinct state from beneficiaries');
  expect(files).toEqual([{ state: 'on_list' }]);
});
