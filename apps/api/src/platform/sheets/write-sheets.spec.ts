import type { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { plainDate } from '@etabli/domain/values/plain-date';
import { expect, it } from 'vitest';
import { fileOf } from '../../../test/given/files.ts';
import type { Cell } from './cell.ts';
import type { ExportedCell } from './exported-cell.ts';
import { openSheet } from './open-sheet.ts';
import { writeCsv } from './write-csv.ts';
import { writeWorkbook } from './write-workbook.ts';

const rows: ExportedCell[][] = [
  ['Nom', 'Heures', 'Né le', 'Volontaire', 'Remarque'],
  ['Éloïse <& "Cie">', 7.5, { day: plainDate('1980-02-29') }, true, null],
  ['=1+1', -3, { day: plainDate('2026-11-27') }, false, 'deux\nlignes'],
];

async function readBack(written: Readable) {
  const file = await fileOf(await buffer(written));
  const sheet = await openSheet(file);
  const back: Cell[][] = [];
  for await (const { cells } of sheet.rows()) {
    back.push(cells);
  }
  await file.close();
  return { form: sheet.form, back };
}

it('text is written as French spreadsheets read it, and no word of it runs', async () => {
  expect(await text(writeCsv(rows))).toBe(
    [
      '\ufeff"Nom";"Heures";"Né le";"Volontaire";"Remarque"',
      '"Éloïse <& ""Cie"">";7,5;29/02/1980;1;',
      '"\'=1+1";-3;27/11/2026;0;"deux\nlignes"',
      '',
    ].join('\r\n'),
  );
});

it.each(['+32 475', '-x', '@x', '\tx', '\rx', '＝1+1', '＋1', '－1', '＠x'])(
  'words that begin like a formula are defused: %j',
  async (word) => {
    expect(await text(writeCsv([[word]]))).toBe(`\ufeff"'${word}"\r\n`);
  },
);

it('a workbook comes back as it was written, its cells by their kinds', async () => {
  const { form, back } = await readBack(writeWorkbook(rows, 'Lignes & co'));
  expect(form).toEqual({ format: 'xlsx', sheet: 'Lignes & co', sheets: ['Lignes & co'] });
  expect(back[1]).toEqual([
    { kind: 'text', text: 'Éloïse <& "Cie">' },
    { kind: 'number', number: 7.5, isDate: false },
    { kind: 'number', number: 29_280, isDate: true },
    { kind: 'truth', isTrue: true },
  ]);
  expect(back[2]?.[0]).toEqual({ kind: 'text', text: '=1+1' });
  expect(back[2]?.[4]).toEqual({ kind: 'text', text: 'deux\nlignes' });
});

it('a workbook holds no sign that a spreadsheet would choke on', async () => {
  const { back } = await readBack(writeWorkbook([['a\u0001b\uffff\ud800c']], 'x'));
  expect(back[0]).toEqual([{ kind: 'unusable', problem: expect.anything(), shown: 'ab\ufffdc' }]);
});

it('rows that cannot be had end the writing with their own fault', async () => {
  const failing = (async function* rowsThatFail() {
    yield ['a'];
    throw new Error('the rows are away');
  })();
  await expect(buffer(writeWorkbook(failing, 'x'))).rejects.toThrow('the rows are away');
  const again = (async function* rowsThatFail() {
    yield ['a'];
    throw new Error('the rows are away');
  })();
  await expect(buffer(writeCsv(again))).rejects.toThrow('the rows are away');
});
