import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenImportWorld, type ImportWorld, proposed } from '../../../test/given/imports.ts';
import { type StartedProgram, startProgram } from '../../../test/programs.ts';
import { isUndone, standsBeforeLock } from '../../../test/stands-before-lock.ts';
import { waitUntil } from '../../../test/wait-until.ts';
import { ApplyImport } from './apply-import.ts';
import { CheckImport } from './check-import.ts';
import { ImportsQueries } from './imports.queries.ts';
import { MapColumns } from './map-columns.ts';

const rows = 8_000;

let world: ImportWorld;
beforeAll(async () => {
  world = await givenImportWorld();
});
afterAll(() => world.close());

const start = async (env: Record<string, string> = {}) => {
  const worker = startProgram('../test/tools-worker.mjs', world.app.env, { env });
  await worker.ready;
  return worker;
};
async function kill({ child, ended }: StartedProgram): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}
const progress = async () => {
  const [row] = await world.app.asOwner<{ state: string; position: number }>(
    'select state, position from imports',
  );
  return row ?? { state: 'none', position: 0 };
};
/** While it is checked nobody may keep this row: a stranger is about to, and has not said. */
const keptByStranger = `set local session_replication_role = replica;
  insert into import_rows (import_id, territory_id, number, status, is_applied, problems)
  select id, territory_id, ROW, 'created', false, '[]' from imports`;
/** What was checked stands there: a stranger holds it. */
const heldByStranger = 'select 1 from import_rows where number = ROW for update';

/** Kills a worker in the middle of the batch of this row: all of it is written, and nothing is kept. */
async function killAtRow(row: number, before: string): Promise<number> {
  await world.app.asOwner(`begin; ${before.replace('ROW', String(row))}`);
  const worker = await start();
  await standsBeforeLock(world.app);
  await kill(worker);
  await world.app.asOwner('rollback');
  await isUndone(world.app);
  return (await progress()).position;
}

it('goes on where it stopped when its worker is killed, and does no row twice', async () => {
  const lines = Array.from({ length: rows }, (_, n) => `R${n};Outil ${n};${n % 10}`);
  const begun = await world.start(`Réf;Outil;Pièces\n${lines.join('\n')}\n`);
  const place = { territoryId: world.territoryId, importId: begun.id };
  const { app, coordinator } = world;
  const { version } = await app
    .get(MapColumns)
    .map(coordinator, place, { mapping: proposed(begun), version: begun.version });
  const view = () => app.get(ImportsQueries).get(coordinator, place);

  await app.get(CheckImport).check(coordinator, place, { version });
  const whileChecked = await killAtRow(2_000, keptByStranger);
  const checking = await start();
  await waitUntil(async () => (await progress()).state === 'checked', 50);
  await kill(checking);
  const checked = await view();
  expect(checked.counts).toEqual({ created: rows, updated: 0, unchanged: 0, refused: 0 });
  expect(await app.asOwner('select 1 from tools')).toEqual([]);

  await app.get(ApplyImport).apply(coordinator, place, { version: checked.version });
  const places = [await killAtRow(1_500, heldByStranger), await killAtRow(5_000, heldByStranger)];
  const last = await start();
  await waitUntil(async () => (await progress()).state === 'done', 50);
  last.child.kill('SIGTERM');
  await last.ended;

  expect([whileChecked, ...places]).toEqual([1_801, 1_401, 4_801]);
  expect(await view()).toMatchObject({
    state: 'done',
    counts: { created: rows, updated: 0, unchanged: 0, refused: 0 },
  });
  const [written] = await app.asOwner(
    `select (select count(*)::int from tools) as tools,
       (select count(*)::int from audit.entries where act = 'tool.created-by-import') as lines,
       (select count(distinct subject)::int from audit.entries
         where act = 'tool.created-by-import') as subjects`,
  );
  expect(written).toEqual({ tools: rows, lines: rows, subjects: rows });
});
