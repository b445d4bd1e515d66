import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenClearedActivities } from '../../../test/given/activities.ts';
import { givenEligible } from '../../../test/given/matching.ts';
import { aZoneInput, givenProgramme, givenTerritory } from '../../../test/given/territories.ts';
import { type StartedProgram, startProgram } from '../../../test/programs.ts';
import { standsBeforeLock } from '../../../test/stands-before-lock.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { waitUntil } from '../../../test/wait-until.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { RegionalRoundsQueries } from './regional-rounds.queries.ts';
import { RequestRegionalRound } from './request-regional-round.ts';

const territories = 50;
/** After so many territories a worker is killed, in the middle of the next one. */
const killedAfter = [0, 12, 30];

let folder: string;
let app: TestApp;
let officer: PersonActor;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etabli-region-'));
  app = await openTestApp();
  officer = await givenProgramme(app);
  for (let n = 0; n < territories; n++) {
    const zones = [aZoneInput({ name: `Zone ${n}` })];
    const { id } = await givenTerritory(app, officer, { code: `t${n}`, zones });
    await givenClearedActivities(app, [
      { territoryId: id, code: 'repas', posts: 2, isItinerant: true },
    ]);
    await givenEligible(app, id, 3);
  }
  await app.asOwner(`update territories set state = 'active'`);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const rows = (sql: string) => app.asOwner<Record<string, unknown>>(sql);
const count = async (sql: string) => (await rows(`select 1 from ${sql}`)).length;
const start = async (): Promise<StartedProgram> => {
  const worker = startProgram('worker.js', { ...app.env, DATA_DIR: folder });
  await worker.ready;
  return worker;
};

/** Kills it with the round of a territory in its hands: written up to its proposals, and no further. */
async function killInTheMiddle({ child, ended }: StartedProgram): Promise<void> {
  await app.asOwner('begin; lock table proposals in exclusive mode');
  await standsBeforeLock(app, 'proposals');
  child.kill('SIGKILL');
  await ended;
  await app.asOwner('commit');
}

it('rounds of fifty territories are computed once each, though their workers are killed', async () => {
  const { id } = await app.get(RequestRegionalRound).request(officer, { territories: null });
  for (const done of killedAfter) {
    const worker = await start();
    await waitUntil(async () => (await count(`rounds where state = 'computed'`)) >= done, 5);
    await killInTheMiddle(worker);
    expect(await count(`rounds where state = 'computed'`)).toBeLessThan(territories);
  }
  const last = await start();
  await waitUntil(async () => (await count(`regional_rounds where state = 'finished'`)) === 1, 100);
  last.child.kill('SIGTERM');
  expect(await last.ended).toMatchObject({ code: 0 });

  expect(await app.get(RegionalRoundsQueries).get(officer, id)).toMatchObject({
    state: 'finished',
    progress: { territories, ended: territories, failed: 0, percent: 100 },
  });
  expect(
    await rows(`select sum((counts ->> 'placed')::int)::int as placed,
      sum((counts ->> 'unplaced')::int)::int as unplaced from regional_round_parts`),
  ).toEqual([{ placed: 2 * territories, unplaced: territories }]);
  const rounds = await rows(
    `select state, count(*)::int as rounds, count(distinct territory_id)::int as places,
       count(digest)::int as proved from rounds group by state`,
  );
  expect(rounds).toEqual([
    { state: 'computed', rounds: territories, places: territories, proved: territories },
  ]);
  expect(await count('proposals')).toBe(2 * territories);
  expect(await count('(select distinct beneficiary_id from proposals) once')).toBe(2 * territories);
  expect(await count('round_people')).toBe(3 * territories);
  for (const act of ['round.requested', 'round.computed']) {
    expect(await count(`audit.entries where act = '${act}'`)).toBe(territories);
  }
  expect(await count(`audit.entries where act = 'regional-round.finished'`)).toBe(1);
}, 240_000);
