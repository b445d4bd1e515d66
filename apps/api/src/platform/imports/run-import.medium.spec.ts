import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aRow, aWorkbook } from '../../../test/given/files.ts';
import { givenImportWorld, type ImportWorld } from '../../../test/given/imports.ts';
import { ImportsQueries } from './imports.queries.ts';

let world: ImportWorld;
beforeAll(async () => {
  world = await givenImportWorld();
});
afterAll(() => world.close());
beforeEach(() => world.app.asOwner('delete from tools; delete from imports'));

const tools = () =>
  world.app.asOwner(
    'select reference, name, pieces, bought_on::text from tools order by reference',
  );
const rowsOf = async ({ id }: { id: string }) => {
  const { items } = await world.app
    .get(ImportsQueries)
    .rows(world.coordinator, { territoryId: world.territoryId, importId: id }, { limit: 100 });
  return items;
};
const outcomes = async (view: { id: string }) =>
  (await rowsOf(view)).map(({ number, status, problems }) => [
    number,
    status,
    ...problems.map(({ column, code }) => `${column} ${code}`),
  ]);

const list = [
  'Inventaire de l’atelier;;;',
  'Réf.;Outil;Pièces;Acheté le',
  'A1;Scie;2;02/11/2020',
  'A2;Lime;;',
  ';Sans référence;1;',
  'A4;Rabot;-1;31/12/2150',
  'A1;Scie encore;3;',
  'A6;interdit;1;',
].join('\n');

describe('a file that is checked', () => {
  it('is decided row by row, with every reason, and nothing of it is written', async () => {
    const view = await world.checked(list);
    expect(view).toMatchObject({
      state: 'checked',
      total: 6,
      counts: { created: 2, updated: 0, unchanged: 0, refused: 4 },
      headingRow: 2,
      missing: [],
      moves: ['mapped', 'checking', 'applying', 'cancelled'],
    });
    expect(await outcomes(view)).toEqual([
      [3, 'created'],
      [4, 'created'],
      [5, 'refused', 'reference imports.answer-missing'],
      [6, 'refused', 'pieces imports.number-too-small', 'bought_on imports.date-in-future'],
      [7, 'refused', 'null imports.row-twice'],
      [8, 'refused', 'name imports.not-one-of'],
    ]);
    expect(await tools()).toEqual([]);
  });

  it('shows what would change of each row', async () => {
    await world.applied('Réf;Outil;Pièces\nA1;Scie;2\nA2;Lime;1\n');
    const [changed, same] = await rowsOf(
      await world.checked('Réf;Outil;Pièces\nA1;Scie;5\nA2;Lime;1\n'),
    );
    expect(changed).toMatchObject({
      status: 'updated',
      isApplied: false,
      changes: [{ field: 'pieces', before: 2, after: 5 }],
      cells: ['A1', 'Scie', '5'],
    });
    // Of a row that changes nothing, its words are not kept.
    expect(same).toMatchObject({ status: 'unchanged', changes: [], cells: null });
  });

  it('is decided as it will be done', async () => {
    const foreseen = await outcomes(await world.checked(list));
    const done = await world.applied(list);
    expect(await outcomes(done)).toEqual(foreseen);
    expect((await rowsOf(done)).every(({ isApplied }) => isApplied)).toBe(true);
  });
});

describe('a file that is applied', () => {
  it('has its good rows written and its file forgotten', async () => {
    const view = await world.applied(list);
    expect(view).toMatchObject({
      state: 'done',
      counts: { created: 2, updated: 0, unchanged: 0, refused: 4 },
      finishedAt: expect.any(String),
    });
    expect(await tools()).toEqual([
      { reference: 'A1', name: 'Scie', pieces: 2, bought_on: '2020-11-02' },
      { reference: 'A2', name: 'Lime', pieces: null, bought_on: null },
    ]);
    expect(await world.app.asOwner('select 1 from import_chunks')).toEqual([]);
  });

  it('a second time changes nothing', async () => {
    await world.applied(list);
    const before = await world.app.asOwner('select * from tools order by id');
    const again = await world.applied(list);
    expect(again.counts).toEqual({ created: 0, updated: 0, unchanged: 2, refused: 4 });
    expect(await world.app.asOwner('select * from tools order by id')).toEqual(before);
  });

  it('says nothing of columns that it does not have', async () => {
    await world.applied('Réf;Outil;Pièces\nA1;Scie;2\n');
    await world.applied('Outil;Code\nScie à ruban;A1\n');
    expect(await tools()).toEqual([
      { reference: 'A1', name: 'Scie à ruban', pieces: 2, bought_on: null },
    ]);
  });

  it('is in the log row by row: the job that wrote, and the person who asked', async () => {
    const { id } = await world.applied(list);
    const lines = await world.app.asOwner<{ act: string; actor: string; facts: object }>(
      `select act, actor, facts from audit.entries where chain = $1 and subject = $2 or
         facts ->> 'import' = $3 order by id`,
      [world.territoryId, `import:${id}`, id],
    );
    expect(lines.map(({ act }) => act)).toEqual([
      'import.uploaded',
      'import.mapped',
      'import.checking',
      'import.checked',
      'import.applying',
      'tool.created-by-import',
      'tool.created-by-import',
      'import.done',
    ]);
    expect(lines[5]).toMatchObject({
      actor: 'job:import',
      facts: {
        import: id,
        row: 3,
        requestedBy: world.coordinator.id,
        fields: 'name,pieces,bought_on',
      },
    });
    expect(JSON.stringify(lines)).not.toContain('Scie');
  });

  it('may be a workbook: its formulas, errors and merged cells are refused with their place', async () => {
    const view = await world.applied(
      await aWorkbook({
        sheets: [
          {
            rows: [
              aRow(1, 'Réf', 'Outil', 'Pièces'),
              aRow(2, 'A1', 'Scie', '<c><v>2</v></c>'),
              aRow(3, 'A2', 'Lime', '<c><f>1+1</f><v>2</v></c>'),
              aRow(4, 'A3', '<c t="e"><v>#REF!</v></c>'),
              aRow(5, 'A4', 'Rabot', '<c><v>1</v></c>'),
              aRow(6, 'A5', 'Vis'),
            ].join(''),
            after: '<mergeCells><mergeCell ref="C5:C6"/></mergeCells>',
          },
        ],
      }),
    );
    expect(await outcomes(view)).toEqual([
      [2, 'created'],
      [3, 'refused', 'pieces imports.formula'],
      [4, 'refused', 'name imports.error-value'],
      [5, 'refused', 'pieces imports.merged-cells'],
      [6, 'refused', 'pieces imports.merged-cells'],
    ]);
    expect(await tools()).toHaveLength(1);
  });
});

describe('a file that breaks', () => {
  const long = `${list}\n${Array.from({ length: 100 }, (_, n) => `B${n};Vis`).join('\n')}`;

  it('where its headings are looked for is refused at once, and not kept', async () => {
    await expect(world.start(`${list}\n"A9;jamais fermé;1;`)).rejects.toMatchObject({
      kind: 'invalid',
      code: 'imports.quote-not-closed',
    });
    expect(await world.app.asOwner('select 1 from imports')).toEqual([]);
  });

  it.each([
    ['in its last row', `${long}\n"A9;jamais fermé;1;`, 'imports.quote-not-closed'],
    ['by its width', `${long}\nA9;x${';y'.repeat(200)}`, 'imports.too-many-columns'],
  ])('%s is refused whole: nothing is half done', async (_, content, code) => {
    const view = await world.checked(content);
    expect(view).toMatchObject({ state: 'refused', problem: { code }, moves: [] });
    expect(await rowsOf(view)).toEqual([]);
    expect(await world.app.asOwner('select 1 from import_chunks')).toEqual([]);
  });

  it('because its headings are merged is refused whole', async () => {
    const rows = aRow(1, 'Réf', 'Outil') + aRow(2, 'A1', 'Scie');
    const after = '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>';
    const view = await world.checked(await aWorkbook({ sheets: [{ rows, after }] }));
    expect(view).toMatchObject({
      state: 'refused',
      problem: { code: 'imports.merged-headings', params: { range: 'B1:C1' } },
    });
  });
});
