import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf } from '../../../test/given/files.ts';
import { givenImportWorld, type ImportWorld, proposed } from '../../../test/given/imports.ts';
import { givenVisitor } from '../../../test/given/visitors.ts';
import type { Visitor } from '../../../test/visitor.ts';
import { shownIn } from '../sheets/cell.ts';
import { openSheet } from '../sheets/open-sheet.ts';

let world: ImportWorld;
let coordinator: Visitor;
let imports: string;
beforeAll(async () => {
  world = await givenImportWorld();
  const { territoryId } = world;
  coordinator = await givenVisitor(world.app, { role: 'territory_coordinator', territoryId });
  imports = `/territories/${territoryId}/imports`;
});
afterAll(() => world.close());

const list = 'Outil;Réf;Acheté le\nScie;A1;02/11/2020\n=cmd;;31/12/2150\n+32;A1;\n';
const upload = (body: Buffer | object, query = 'kind=tools&fileName=outils.csv') =>
  coordinator.ask('POST', `${imports}?${query}`, { body });

async function checked(): Promise<string> {
  const begun = (await upload(Buffer.from(list))).json();
  const at = `${imports}/${begun.id}`;
  const mapped = await coordinator.ask('PUT', `${at}/mapping`, {
    body: { mapping: proposed(begun), version: begun.version },
  });
  const { version } = mapped.json();
  const asked = await coordinator.ask('POST', `${at}/check`, { body: { version } });
  expect([mapped.statusCode, asked.statusCode, asked.json().state]).toEqual([200, 200, 'checking']);
  await world.relay.deliver();
  return at;
}

describe('a file that is sent', () => {
  it('is the body itself, and is answered with its headings', async () => {
    const answer = await upload(Buffer.from(list));
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ state: 'uploaded', headingRow: 1, missing: [] });
  });

  it('cannot come as JSON, nor as the form of another site', async () => {
    const asJson = await upload({ file: list });
    expect([asJson.statusCode, asJson.json().code]).toEqual([422, 'shared.file-missing']);
    for (const type of ['text/plain', 'multipart/form-data; boundary=x']) {
      const answer = await coordinator.ask('POST', `${imports}?kind=tools&fileName=x`, {
        body: list,
        headers: { 'content-type': type },
      });
      expect(answer.statusCode).toBe(415);
    }
  });

  it('that is no list is refused by what it is, and nothing of it is kept', async () => {
    const answer = await upload(Buffer.from('%PDF-1.7 liste.csv'));
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'imports.file-of-other-kind',
      params: { kind: 'pdf' },
    });
  });

  it('may be of fifty megabytes, and not of one byte more', async () => {
    const answer = await upload(Buffer.alloc(52_428_801, 'a'));
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      code: 'imports.file-too-big',
      params: { megabytes: 50 },
    });
  });

  it('twice under one key of its sender is taken once', async () => {
    const headers = { 'idempotency-key': 'un-seul-envoi' };
    const body = Buffer.from('Réf;Outil\nZ1;Clou\n');
    const send = () =>
      coordinator.ask('POST', `${imports}?kind=tools&fileName=z.csv`, { body, headers });
    const [first, second] = [await send(), await send()];
    expect(second.json()).toEqual(first.json());
  });
});

describe('the rows that were refused', () => {
  it('come back as a sheet with their reasons, that can be corrected and sent again', async () => {
    const at = await checked();
    const answer = await coordinator.ask('GET', `${at}/refused-rows?format=csv`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toContain(
      `filename*=UTF-8''Lignes%20%C3%A0%20corriger.csv`,
    );
    expect(answer.body.split('\r\n')).toEqual([
      '\ufeff"Outil";"Réf";"Acheté le";"Ligne du fichier";"À corriger"',
      `"'=cmd";"";"31/12/2150";3;"Réf\u00a0: Cette case est vide. Il faut une réponse ici.\nAcheté le\u00a0: Cette date est dans le futur. Écrivez un jour jusqu’au ${today()}."`,
      `"'+32";"A1";"";4;"Cette ligne parle de la même chose que la ligne 2. Gardez-en une seule."`,
      '',
    ]);
    const corrected = answer.rawPayload
      .toString()
      .replace('"\'=cmd";""', '"Lime";"A2"')
      .replace('31/12/2150', '01/12/2020');
    const again = (await upload(Buffer.from(corrected))).json();
    expect(proposed(again)).toEqual({ name: 0, reference: 1, bought_on: 2 });
  });

  it('come as a workbook too, in the other language', async () => {
    const at = await checked();
    const answer = await coordinator.ask('GET', `${at}/refused-rows?format=xlsx&language=en`);
    const file = await fileOf(answer.rawPayload);
    const sheet = await openSheet(file);
    const rows: string[][] = [];
    for await (const { cells } of sheet.rows()) {
      rows.push(cells.map(shownIn));
    }
    await file.close();
    expect(sheet.form).toMatchObject({ sheet: 'Rows to correct' });
    expect(rows[0]).toEqual(['Outil', 'Réf', 'Acheté le', 'Row of the file', 'To correct']);
    expect(rows[2]?.at(-1)).toBe('This row is about the same as row 2. Keep one of them.');
  });
});

const today = () =>
  new Intl.DateTimeFormat('fr-BE', { timeZone: 'Europe/Brussels' })
    .format(new Date())
    .replace(/^(\d)\//, '0$1/')
    .replace(/\/(\d)\//, '/0$1/');
