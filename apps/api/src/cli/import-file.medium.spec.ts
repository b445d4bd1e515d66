import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { givenImportWorld, type ImportWorld, piecesOf } from '../../test/given/imports.ts';
import { RunImport } from '../platform/imports/run-import.ts';
import { importFile } from './import-file.ts';

let world: ImportWorld;
beforeAll(async () => {
  world = await givenImportWorld();
});
afterAll(() => world.close());
beforeEach(() =>
  world.app.asOwner('delete from tools; delete from imports; delete from import_mappings'),
);

const list = 'Réf;Outil;Pièces\nA1;Scie;2\n;Lime;1\n';
const tools = () => world.app.asOwner('select reference, name from tools');
type Given = { isDryRun?: boolean; headings?: Record<string, string> };
const run = (content: string, { isDryRun = false, headings }: Given = {}) =>
  importFile(world.app, world.coordinator, {
    input: { kind: 'tools', fileName: 'outils.csv' },
    territoryId: world.territoryId,
    pieces: piecesOf(content),
    headings,
    isDryRun,
    onStep: () => undefined,
  });

it('imports a file to its end without a worker, and tells of each row that is refused', async () => {
  expect(await run(list)).toMatchObject({
    state: 'done',
    total: 2,
    counts: { created: 1, updated: 0, unchanged: 0, refused: 1 },
    refused: [{ row: 3, reason: 'Réf (A): This cell is empty. An answer is needed here.' }],
  });
  expect(await tools()).toEqual([{ reference: 'A1', name: 'Scie' }]);
  expect((await run(list)).counts).toEqual({ created: 0, updated: 0, unchanged: 1, refused: 1 });
  // No worker is told: nothing of it waits for one.
  expect(await world.app.asOwner(`select 1 from outbox where fact like 'import.%-asked'`)).toEqual(
    [],
  );
});

it('writes nothing in a dry run, and goes on from there afterwards', async () => {
  const foreseen = await run(list, { isDryRun: true });
  expect(foreseen).toMatchObject({ state: 'checked', counts: { created: 1, refused: 1 } });
  expect(await tools()).toEqual([]);
  const done = await run(list);
  expect(done).toMatchObject({ importId: foreseen.importId, state: 'done' });
  expect(await tools()).toHaveLength(1);
});

it('says which columns it lacks, and takes them from a mapping', async () => {
  const own = 'Machin;Truc\nA1;Scie\n';
  await expect(run(own)).rejects.toThrow(
    'no heading was recognised for reference, name; the file has: Machin, Truc; --mapping says which is which',
  );
  await expect(run(own, { headings: { reference: 'Machin', name: 'Chose' } })).rejects.toThrow(
    '--mapping: name is to be "Chose", a heading that the file lacks',
  );
  const mapped = await run(own, { headings: { reference: 'machin', name: 'TRUC' } });
  expect(mapped.counts.created).toBe(1);
});

it('tells why a file is refused, in words', async () => {
  await expect(run(`${list}"x;y\n`)).rejects.toMatchObject({ code: 'imports.quote-not-closed' });
  const long = `${list}${'B;Vis;1\n'.repeat(100)}"x;y\n`;
  await expect(run(long)).rejects.toThrow(
    'In row 104 a quote is opened and never closed. Close it or take it away.',
  );
});

it('goes on where a command that was stopped left off', async () => {
  const lines = Array.from({ length: 900 }, (_, n) => `C${n};Vis;1`).join('\n');
  const content = `Réf;Outil;Pièces\n${lines}\n`;
  const { importId } = await run(content, { isDryRun: true });
  await world.app.asOwner(
    `update imports set state = 'applying', position = 0,
       counts = '{"created":0,"updated":0,"unchanged":0,"refused":0}' where id = $1`,
    [importId],
  );
  let steps = 0;
  const place = { territoryId: world.territoryId, importId };
  await world.app
    .get(RunImport)
    .run(place, () => {
      steps += 1;
      if (steps === 2) {
        throw new Error('stopped');
      }
    })
    .catch(() => undefined);
  expect(await tools()).toHaveLength(400);
  expect(await run(content)).toMatchObject({ state: 'done', counts: { created: 900 } });
  expect(await tools()).toHaveLength(900);
});
