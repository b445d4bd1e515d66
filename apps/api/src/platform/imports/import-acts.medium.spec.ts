import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenPerson } from '../../../test/given/accounts.ts';
import { aRow, aWorkbook } from '../../../test/given/files.ts';
import {
  givenImportWorld,
  type ImportWorld,
  piecesOf,
  proposed,
} from '../../../test/given/imports.ts';
import { givenTerritory } from '../../../test/given/territories.ts';
import { sqlAs } from '../../../test/sql-as.ts';
import { ApplyImport } from './apply-import.ts';
import { CancelImport } from './cancel-import.ts';
import { CheckImport } from './check-import.ts';
import type { ImportView } from './import-view.dto.ts';
import { ImportsJobs } from './imports.jobs.ts';
import { ImportsQueries } from './imports.queries.ts';
import { MapColumns } from './map-columns.ts';
import { RunImport } from './run-import.ts';
import { StartImport } from './start-import.ts';

let world: ImportWorld;
beforeAll(async () => {
  world = await givenImportWorld();
});
afterAll(() => world.close());
beforeEach(() =>
  world.app.asOwner('delete from tools; delete from imports; delete from import_mappings'),
);

const list = 'Réf;Outil;Pièces\nA1;Scie;2\nA2;Lime;1\n';
const ownWords = 'Machin;Truc;Combien\nA1;Scie;2\n';
const placeOf = ({ id }: { id: string }) => ({ territoryId: world.territoryId, importId: id });
const view = (begun: { id: string }) =>
  world.app.get(ImportsQueries).get(world.coordinator, placeOf(begun));
const map = (begun: ImportView, mapping: Record<string, number>, version = begun.version) =>
  world.app.get(MapColumns).map(world.coordinator, placeOf(begun), { mapping, version });
const violations = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) =>
      error.violations.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`),
  );

describe('a file that is taken in', () => {
  it('leaves no words in the key of the request, and answers the same the second time', async () => {
    const actor = { ...world.coordinator, once: { key: 'une-fois', digest: 'd' } };
    const input = { kind: 'tools', fileName: 'outils.csv' };
    const start = () =>
      world.app.get(StartImport).start(actor, world.territoryId, input, piecesOf(list));
    const begun = await start();
    expect(begun.headings[1]?.samples).toEqual(['Scie', 'Lime']);
    expect(await start()).toEqual(begun);
    const [kept] = await world.app.asOwner<{ answer: string }>(
      `select answer::text from idempotency_keys where key = 'une-fois'`,
    );
    expect(kept).toEqual({ answer: JSON.stringify(begun.id) });
  });

  it('shows its headings with samples, and what each is taken for', async () => {
    const begun = await world.start(`Réf;Outil;Couleur\n${'A1;Scie;bleu\n'.repeat(9)}`);
    expect(begun).toMatchObject({
      state: 'uploaded',
      fileName: 'outils.csv',
      form: { format: 'csv', encoding: 'utf-8', delimiter: ';' },
      headingRow: 1,
      headings: [
        { index: 0, letters: 'A', heading: 'Réf', samples: Array(5).fill('A1') },
        { index: 1, letters: 'B', heading: 'Outil', samples: Array(5).fill('Scie') },
        { index: 2, letters: 'C', heading: 'Couleur', samples: Array(5).fill('bleu') },
      ],
      columns: [
        { key: 'reference', isRequired: true, place: 0 },
        { key: 'name', isRequired: true, place: 1 },
        { key: 'pieces', isRequired: false, place: null },
        { key: 'bought_on', isRequired: false, place: null },
      ],
      missing: [],
      moves: ['mapped', 'cancelled'],
      requestedBy: { role: 'territory_coordinator' },
    });
  });

  it('lies closed in the database: who reads the table reads no word of it', async () => {
    await world.start(list);
    const [chunk] = await world.app.asOwner<{ bytes: Buffer }>('select bytes from import_chunks');
    expect(chunk?.bytes.includes('Scie')).toBe(false);
  });

  it('a second time before it is done is the same import', async () => {
    const first = await world.start(list);
    expect((await world.start(list, 'copie.csv')).id).toBe(first.id);
    expect((await world.start(`${list}A3;Clou;1\n`)).id).not.toBe(first.id);
    await world.app.get(CancelImport).cancel(world.coordinator, placeOf(first));
    expect((await world.start(list)).id).not.toBe(first.id);
  });

  it('a second time for another of its sheets is another import', async () => {
    const rows = aRow(1, 'Réf', 'Outil') + aRow(2, 'A1', 'Scie');
    const content = await aWorkbook({ sheets: [{ rows }, { rows }] });
    const { app, coordinator, territoryId } = world;
    const take = (sheet: string) => {
      const input = { kind: 'tools', fileName: 'outils.xlsx', sheet };
      return app.get(StartImport).start(coordinator, territoryId, input, piecesOf(content));
    };
    const [first, other, again] = [
      await take('Feuil1'),
      await take('Feuil2'),
      await take('Feuil1'),
    ];
    expect(first.form).toMatchObject({ sheet: 'Feuil1', sheets: ['Feuil1', 'Feuil2'] });
    expect(other.id).not.toBe(first.id);
    expect(again.id).toBe(first.id);
  });

  it('of a kind that nobody imports is refused', async () => {
    const input = { kind: 'lutins', fileName: 'x.csv' };
    const { coordinator, territoryId, app } = world;
    await expect(
      app.get(StartImport).start(coordinator, territoryId, input, piecesOf(list)),
    ).rejects.toMatchObject({ code: 'imports.no-such-kind' });
  });
});

describe('the columns of a file', () => {
  it('are settled by a person, and remembered for the next file with these headings', async () => {
    const begun = await world.start(ownWords);
    expect(begun.missing).toEqual(['reference', 'name']);
    const mapped = await map(begun, { reference: 0, name: 1, pieces: 2 });
    expect(mapped).toMatchObject({ state: 'mapped', missing: [], version: 2 });
    const next = await world.start('truc;COMBIEN;machin\nLime;3;A2\n');
    expect(proposed(next)).toEqual({ name: 0, pieces: 1, reference: 2 });
  });

  it('cannot be settled otherwise than the file allows', async () => {
    const begun = await world.start(ownWords);
    expect(await violations(map(begun, { reference: 0, pieces: 7, couleur: 1 }))).toEqual([
      'mapping.name imports.column-missing',
      'mapping.pieces imports.no-such-column',
      'mapping.couleur shared.unknown-field',
    ]);
    expect(await violations(map(begun, { reference: 0, name: 0 }))).toEqual([
      'mapping.name imports.column-taken',
    ]);
  });

  it('cannot be settled on a page that is no longer true', async () => {
    const begun = await world.start(ownWords);
    await map(begun, { reference: 0, name: 1 });
    await expect(map(begun, { reference: 1, name: 0 })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'imports.changed-meanwhile',
    });
  });
});

describe('an import', () => {
  it('is checked before it is applied, and applied once', async () => {
    const { app, coordinator } = world;
    const begun = await world.start(list);
    const apply = (version: number) =>
      app.get(ApplyImport).apply(coordinator, placeOf(begun), { version });
    const refused = { kind: 'conflict', code: 'imports.no-such-move' };
    await expect(apply(begun.version)).rejects.toMatchObject(refused);
    const checked = await world.checked(list);
    await apply(checked.version);
    await expect(apply(checked.version + 1)).rejects.toMatchObject(refused);
    await world.relay.deliver();
    expect(await view(begun)).toMatchObject({ state: 'done', moves: [] });
  });

  it('that is called off ends, keeps what was written, and its file is gone', async () => {
    const { app, coordinator } = world;
    const checked = await world.checked(list);
    await app.get(ApplyImport).apply(coordinator, placeOf(checked), { version: checked.version });
    await app.get(CancelImport).cancel(coordinator, placeOf(checked));
    await world.relay.deliver();
    expect(await view(checked)).toMatchObject({ state: 'cancelled', moves: [] });
    expect(await app.asOwner('select 1 from tools')).toEqual([]);
    expect(await app.asOwner('select 1 from import_chunks')).toEqual([]);
  });

  it('that two processes work on ends well: the one before lets go', async () => {
    const lines = Array.from({ length: 1_000 }, (_, n) => `B${n};Vis;1`).join('\n');
    const checked = await world.checked(`Réf;Outil;Pièces\n${lines}\n`);
    const place = placeOf(checked);
    await world.app
      .get(ApplyImport)
      .apply(world.coordinator, place, { version: checked.version, isRunHere: true });
    const running = world.relay.get(RunImport);
    const ends = await Promise.allSettled([running.run(place), running.run(place)]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await view(checked)).toMatchObject({ state: 'done', counts: { created: 1_000 } });
    expect(await world.app.asOwner('select 1 from tools')).toHaveLength(1_000);
  });

  it('waits for a person after faults at one place, and goes on from there', async () => {
    const { app, coordinator } = world;
    const checked = await world.checked(list);
    const place = placeOf(checked);
    await app
      .get(ApplyImport)
      .apply(coordinator, place, { version: checked.version, isRunHere: true });
    await app.asOwner('alter table tools rename to tools_away');
    const run = () => world.relay.get(RunImport).run(place);
    const tries: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      tries.push(
        await run().then(
          () => 'over',
          () => 'again',
        ),
      );
    }
    await app.asOwner('alter table tools_away rename to tools');
    expect(tries).toEqual(['again', 'again', 'again', 'again', 'over']);
    const failed = await view(checked);
    expect(failed).toMatchObject({
      state: 'failed',
      problem: { code: 'imports.stopped', params: { row: 0 } },
      moves: ['checking', 'applying', 'cancelled'],
    });
    await app.get(ApplyImport).apply(coordinator, place, { version: failed.version });
    await world.relay.deliver();
    expect(await view(checked)).toMatchObject({ state: 'done', counts: { created: 2 } });
  });

  it('is forgotten after a while: its words, not what happened', async () => {
    const done = await world.applied(`${list};sans référence;1\n`);
    const left = await world.start(ownWords);
    const forget = () => world.relay.get(ImportsJobs).forgetImports();
    const kept = () =>
      world.app.asOwner<{ words: number; rows: number }>(
        `select count(*) filter (where cells is not null or changes is not null)::int as words,
           count(*)::int as rows from import_rows`,
      );
    await forget();
    expect(await kept()).toEqual([{ words: 3, rows: 3 }]);
    await world.app.asOwner(
      `update imports set requested_at = requested_at - interval '31 days',
         finished_at = finished_at - interval '31 days'`,
    );
    await forget();
    expect(await kept()).toEqual([{ words: 0, rows: 3 }]);
    expect(await view(done)).toMatchObject({ state: 'done', headings: [], counts: { created: 2 } });
    expect(await view(left)).toMatchObject({ state: 'cancelled' });
    expect(await world.app.asOwner('select 1 from import_chunks')).toEqual([]);
  });
});

describe('the lists of imports', () => {
  it('go page by page, the newest first', async () => {
    for (const n of [1, 2, 3]) {
      await world.start(`${list}C${n};Clou;1\n`, `${n}.csv`);
    }
    const queries = world.app.get(ImportsQueries);
    const page = (cursor?: string) =>
      queries.list(world.coordinator, world.territoryId, {
        limit: 2,
        ...(cursor ? { cursor } : {}),
      });
    const first = await page();
    const second = await page(first.next ?? '');
    const names = [...first.items, ...second.items].map(({ fileName }) => fileName);
    expect(names).toEqual(['3.csv', '2.csv', '1.csv']);
    expect(second.next).toBeNull();
    await expect(page('x')).rejects.toMatchObject({ code: 'shared.wrong-cursor' });
  });

  it('of rows go by status, from a place on', async () => {
    const checked = await world.checked(`${list};rien;1\nA4;Rabot;-1\nA5;Vis;1\n`);
    const queries = world.app.get(ImportsQueries);
    const rows = (asked: { cursor?: string; limit: number }) =>
      queries.rows(world.coordinator, placeOf(checked), { status: 'refused', ...asked });
    const first = await rows({ limit: 1 });
    expect(first.items.map(({ number }) => number)).toEqual([4]);
    const second = await rows({ limit: 5, cursor: first.next ?? '' });
    expect(second.items.map(({ number }) => number)).toEqual([5]);
    expect(second.next).toBeNull();
  });
});

describe('the walls around imports', () => {
  it('let those see them who accompany people there, and nobody else', async () => {
    const { app, territoryId, officer } = world;
    const { id: elsewhere } = await givenTerritory(app, officer, { code: 'ailleurs' });
    const begun = await world.checked(list);
    const seenBy = async (
      role: 'guidance_worker' | 'employer' | 'committee_member',
      at: string,
    ) => {
      const person = await givenPerson(app, { role, territoryId: at });
      const { length } = await sqlAs(
        app.env,
        { door: 'app', role: 'etabli_scoped', actor: person.id },
        'select 1 from imports union all select 1 from import_rows union all select 1 from import_chunks',
      );
      return length;
    };
    expect(await seenBy('guidance_worker', territoryId)).toBe(4);
    expect(await seenBy('guidance_worker', elsewhere)).toBe(0);
    expect(await seenBy('employer', territoryId)).toBe(0);
    expect(await seenBy('committee_member', territoryId)).toBe(0);
    const other = await givenPerson(app, { role: 'employer', territoryId });
    const tries = await Promise.allSettled([
      app.get(ImportsQueries).get(other, placeOf(begun)),
      app.get(CancelImport).cancel(other, placeOf(begun)),
      app.get(CheckImport).check(other, placeOf(begun), { version: 1 }),
    ]);
    expect(tries.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(
      Array(3).fill('shared.not-found'),
    );
    expect(
      await sqlAs(app.env, { door: 'job', territory: elsewhere }, 'select 1 from imports'),
    ).toEqual([]);
    expect(await sqlAs(app.env, { door: 'operator' }, 'select 1 from imports')).toMatch(
      /permission denied/,
    );
  });
});
