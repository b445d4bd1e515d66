import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenImportWorld, type ImportWorld, proposed } from '../../../test/given/imports.ts';
import { startProgram } from '../../../test/programs.ts';
import { waitUntil } from '../../../test/wait-until.ts';
import { CheckImport } from './check-import.ts';
import { ImportsQueries } from './imports.queries.ts';
import { MapColumns } from './map-columns.ts';

/** `ROWS=200000` tries as many as a file may have. */
const rows = Number(process.env.ROWS ?? 30_000);
/** Megabytes of the worker's heap: the program takes some fifty, and these rows together would take the rest twice. */
const heap = 64;

let world: ImportWorld;
beforeAll(async () => {
  world = await givenImportWorld();
});
afterAll(() => world.close());

it('goes through a long file in the memory that it needs for a few rows', async () => {
  const line = (n: number) =>
    `R${n};Un outil au nom assez long pour peser ${n};${n % 10};02/11/2020`;
  const lines = Array.from({ length: rows }, (_, n) => line(n));
  const begun = await world.start(`Réf;Outil;Pièces;Acheté le\n${lines.join('\n')}\n`);
  const place = { territoryId: world.territoryId, importId: begun.id };
  const { app, coordinator } = world;
  const { version } = await app
    .get(MapColumns)
    .map(coordinator, place, { mapping: proposed(begun), version: begun.version });
  await app.get(CheckImport).check(coordinator, place, { version });
  const worker = startProgram('../test/tools-worker.mjs', app.env, {
    env: { NODE_OPTIONS: `--max-old-space-size=${heap}` },
  });
  await worker.ready;
  const view = () => app.get(ImportsQueries).get(coordinator, place);
  await waitUntil(
    async () => worker.child.exitCode !== null || (await view()).state === 'checked',
    200,
  );
  worker.child.kill('SIGTERM');
  expect(await worker.ended).toMatchObject({ code: 0 });
  expect(await view()).toMatchObject({
    state: 'checked',
    counts: { created: rows, updated: 0, unchanged: 0, refused: 0 },
  });
}, 900_000);
