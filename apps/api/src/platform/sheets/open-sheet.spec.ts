import { describe, expect, it } from 'vitest';
import { aRow, aWorkbook, fileOf, windows1252, zipOf } from '../../../test/given/files.ts';
import { shownIn } from './cell.ts';
import { markMerged } from './merged-cells.ts';
import { openSheet } from './open-sheet.ts';
import type { SheetRow } from './sheet.ts';

async function read(content: string | Uint8Array, sheetName?: string) {
  const file = await fileOf(content);
  try {
    const sheet = await openSheet(file, sheetName);
    const rows: SheetRow[] = [];
    for await (const row of sheet.rows()) {
      rows.push(row);
    }
    const marked = rows.map((row) => markMerged(row, sheet.mergedAreas()));
    return { form: sheet.form, rows: marked };
  } finally {
    await file.close();
  }
}
const shown = async (content: string | Uint8Array) =>
  (await read(content)).rows.map(({ number, cells }) => [number, ...cells.map(shownIn)]);
const refusal = (content: string | Uint8Array, sheet?: string) =>
  read(content, sheet).then(
    () => 'read',
    ({ code, params }) => ({ code, params }),
  );
/** Row, column and code of each cell that cannot be used. */
const unusable = async (content: string | Uint8Array) =>
  (await read(content)).rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, index) =>
      cell.kind === 'unusable' ? [[number, index, cell.problem.code]] : [],
    ),
  );

describe('a text file', () => {
  const lines = 'Prénom;Né le\r\nÉloïse;02/11/1980\r\n';
  it.each([
    ['utf-8', Buffer.from(lines)],
    ['utf-8', Buffer.from(`\ufeff${lines}`)],
    ['windows-1252', windows1252(lines)],
    ['utf-16le', Buffer.from(`\ufeff${lines}`, 'utf16le')],
  ])('in %s is read as it was written', async (encoding, bytes) => {
    const { form, rows } = await read(bytes);
    expect(form).toEqual({ format: 'csv', encoding, delimiter: ';' });
    expect(rows.map(({ cells }) => cells.map(shownIn))).toEqual([
      ['Prénom', 'Né le'],
      ['Éloïse', '02/11/1980'],
    ]);
  });

  it('in UTF-8 but for one byte is no UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from('a;b\nc;'), windows1252('é'), Buffer.from('\n')]);
    expect((await read(bytes)).form).toMatchObject({ encoding: 'windows-1252' });
    expect(await shown(bytes)).toEqual([
      [1, 'a', 'b'],
      [2, 'c', 'é'],
    ]);
  });

  it.each([
    [';', 'a;b\n1,5;2,5\n3,5;4'],
    [',', 'a,b\n1,"2;5"\n3,4'],
    ['\t', 'a\tb\n1,5\t2\n'],
    ['|', 'a|b\n1|2\n'],
    [',', 'sep=,\na,b\nx,y;z;w\n'],
    [';', 'seul\nun\n'],
  ])('finds that %j parts its columns', async (delimiter, text) => {
    expect((await read(text)).form).toMatchObject({ delimiter });
  });

  it('keeps quotes, line breaks and delimiters inside quotes, and counts rows as a spreadsheet', async () => {
    expect(await shown('a;b\n"un ""mot""";"deux\nlignes; ici"\n\n;;\nfin;x\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'un "mot"', 'deux\nlignes; ici'],
      [5, 'fin', 'x'],
    ]);
  });

  it('takes a lone quote as the sign that it is', async () => {
    expect(await shown('a;b\n12" de long;x\n')).toEqual([
      [1, 'a', 'b'],
      [2, '12" de long', 'x'],
    ]);
  });

  it('names the row where a quote is opened and never closed', async () => {
    expect(await refusal('a;b\nx;y\n"z;w\nq;r\n')).toEqual({
      code: 'imports.quote-not-closed',
      params: { row: 3 },
    });
  });

  it('of one endless row is refused before it fills the memory', async () => {
    expect(await refusal(`a;b\n"${'x'.repeat(2_000_000)}";y\n`)).toMatchObject({
      code: 'imports.row-too-long',
      params: { row: 2 },
    });
  });

  it('of 200 columns is refused, but empty columns at the end are none', async () => {
    expect(await refusal(`${Array(200).fill('x').join(';')}\n`)).toEqual({
      code: 'imports.too-many-columns',
      params: { maximum: 100, row: 1 },
    });
    expect(await shown(`a;b${';'.repeat(300)}\n`)).toEqual([[1, 'a', 'b']]);
  });

  it('marks what another program spoilt, and signs that no word has', async () => {
    expect(await unusable('a;b\nÃ‰loÃ¯se;x\nÂ«;y\nok;z\u0001\nÃ la;café\n')).toEqual([
      [2, 0, 'imports.garbled-text'],
      [3, 0, 'imports.garbled-text'],
      [4, 1, 'imports.control-character'],
    ]);
  });

  it('takes back what an export of ours defused', async () => {
    expect(await shown(`a;b\n"'+32 475";"'bonjour"\n`)).toEqual([
      [1, 'a', 'b'],
      [2, '+32 475', "'bonjour"],
    ]);
  });
});

describe('a workbook', () => {
  it('gives words, numbers, days and yes or no from their cells, wherever its rows begin', async () => {
    const styles = `<numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy;@"/>
      <numFmt numFmtId="165" formatCode="&quot;jour&quot; 0"/></numFmts>
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>`;
    const content = await aWorkbook({
      texts: ['<t>Amélie</t>', '<r><t>deux </t></r><r><t>morceaux</t></r><rPh><t>x</t></rPh>'],
      styles,
      sheets: [
        {
          rows: `<row r="3"><c r="B3" t="s"><v>0</v></c><c r="D3" t="s"><v>1</v></c></row>
            <row r="5"><c r="A5"><v>7.5</v></c><c r="B5" s="1"><v>45000</v></c><c r="C5" s="2"><v>45000</v></c>
            <c r="D5" s="3"><v>45000</v></c><c r="E5" t="b"><v>1</v></c><c r="F5" s="1"/></row>`,
        },
      ],
    });
    const { rows, form } = await read(content);
    expect(form).toEqual({ format: 'xlsx', sheet: 'Feuil1', sheets: ['Feuil1'] });
    expect(rows).toEqual([
      {
        number: 3,
        cells: [
          { kind: 'empty' },
          { kind: 'text', text: 'Amélie' },
          { kind: 'empty' },
          { kind: 'text', text: 'deux morceaux' },
        ],
      },
      {
        number: 5,
        cells: [
          { kind: 'number', number: 7.5, isDate: false },
          { kind: 'number', number: 45_000, isDate: true },
          { kind: 'number', number: 45_000, isDate: true },
          { kind: 'number', number: 45_000, isDate: false },
          { kind: 'truth', isTrue: true },
        ],
      },
    ]);
  });

  it('that counts from 1904 means the same days', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const rows = '<row r="1"><c r="A1"><v>43538</v></c></row>';
    const content = await aWorkbook({ styles, from1904: true, sheets: [{ rows }] });
    expect((await read(content)).rows[0]?.cells).toEqual([
      { kind: 'number', number: 45_000, isDate: true },
    ]);
  });

  it('marks formulas, errors and merged cells where they stand', async () => {
    const content = await aWorkbook({
      sheets: [
        {
          rows: [
            aRow(1, 'Titre'),
            aRow(2, 'Nom', 'Âge', 'Ville'),
            aRow(3, 'Ana', '<c><f>1+1</f><v>2</v></c>', 'Dison'),
            aRow(4, 'Bob', '<c t="e"><v>#N/A</v></c>', 'Dison'),
            aRow(5, 'Cléo', '<c><v>3</v></c>', 'Dison'),
            aRow(6, 'Dan', '<c><v>4</v></c>'),
          ].join(''),
          after: '<mergeCells><mergeCell ref="C5:C6"/></mergeCells>',
        },
      ],
    });
    expect(await unusable(content)).toEqual([
      [3, 1, 'imports.formula'],
      [4, 1, 'imports.error-value'],
      [5, 2, 'imports.merged-cells'],
      [6, 2, 'imports.merged-cells'],
    ]);
  });

  it('is read from the first sheet that is seen, or from the one that is named', async () => {
    const content = await aWorkbook({
      sheets: [
        { name: 'Caché', state: 'hidden', rows: aRow(1, 'secret') },
        { name: 'Liste', rows: aRow(1, 'liste') },
        { name: 'Autre', rows: aRow(1, 'autre') },
      ],
    });
    expect((await read(content)).form).toMatchObject({
      sheet: 'Liste',
      sheets: ['Liste', 'Autre'],
    });
    expect((await read(content, 'Autre')).rows[0]?.cells.map(shownIn)).toEqual(['autre']);
    expect(await refusal(content, 'Caché')).toEqual({
      code: 'imports.no-such-sheet',
      params: { sheets: 'Liste, Autre' },
    });
  });

  it('of 200 columns is refused, but a styled column that is empty is none', async () => {
    const wide = await aWorkbook({
      sheets: [{ rows: '<row r="1"><c r="GR1"><v>1</v></c></row>' }],
    });
    expect(await refusal(wide)).toEqual({
      code: 'imports.too-many-columns',
      params: { maximum: 100, row: 1 },
    });
    const styled = await aWorkbook({
      sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/></row>' }],
    });
    expect(await shown(styled)).toEqual([[1, '1']]);
  });

  it('that is broken inside is refused, not half read', async () => {
    const broken = await aWorkbook({ sheets: [{ rows: '<row r="1"><c>' }] });
    expect(await refusal(broken)).toMatchObject({ code: 'imports.file-damaged' });
    const entity = await aWorkbook({
      sheets: [{ rows: '<row r="1"><c t="str"><v>&x;</v></c></row>' }],
    });
    expect(await refusal(entity)).toMatchObject({ code: 'imports.file-damaged' });
    const whole = await aWorkbook({ sheets: [{ rows: aRow(1, 'a') }] });
    expect(await refusal(whole.subarray(0, whole.length - 30))).toMatchObject({
      code: 'imports.file-damaged',
    });
  });
});

describe('what is no list', () => {
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  it.each<[string, Buffer | Promise<Buffer>]>([
    ['old_excel', compound],
    ['old_excel', zipOf({ 'xl/workbook.bin': 'x' })],
    ['protected', Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])],
    ['open_document', zipOf({ mimetype: 'application/vnd.oasis…', 'content.xml': '<x/>' })],
    ['word', zipOf({ 'word/document.xml': '<x/>' })],
    ['archive', zipOf({ 'liste.csv': 'a;b' })],
    ['pdf', Buffer.from('%PDF-1.7 …')],
    ['program', Buffer.from('MZ\u0090\u0000')],
    ['picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ['page', Buffer.from('<html><table><tr><td>x</td></tr></table></html>')],
    ['unknown', Buffer.from([1, 2, 0, 3, 4])],
  ])('is called by its own name: %s', async (kind, bytes) => {
    expect(await refusal(await bytes)).toEqual({
      code: 'imports.file-of-other-kind',
      params: { kind },
    });
  });

  it('may be nothing at all', async () => {
    for (const nothing of ['', '\ufeff', ' \r\n \r\n']) {
      expect(await refusal(nothing)).toMatchObject({ code: 'imports.file-empty' });
    }
  });

  it('may be a trap: small outside, endless inside', async () => {
    const bomb = await zipOf({ 'xl/workbook.xml': Buffer.alloc(40_000_000, 32) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(bomb)).toMatchObject({ code: 'imports.file-too-big-unpacked' });
    const many = await zipOf(
      Object.fromEntries(Array.from({ length: 2_001 }, (_, n) => [`xl/${n}`, 'x'])),
    );
    expect(await refusal(many)).toMatchObject({ code: 'imports.file-too-big-unpacked' });
  });

  it('may be too big, which is told before the end of it has come', async () => {
    let sent = 0;
    const { spool } = await import('./open-file.ts');
    const endless = (async function* pieces() {
      for (; sent < 100; sent += 1) {
        yield Buffer.alloc(1_048_576, 'a');
      }
    })();
    await expect(spool(endless)).rejects.toMatchObject({ code: 'imports.file-too-big' });
    expect(sent).toBe(50);
  });
});
