import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { columnLetters } from './cell.ts';
import { defuse } from './defuse.ts';
import type { ExportedCell, ExportedRows } from './exported-cell.ts';

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no room for these
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

const parts = (sheet: string): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${officeTypes}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${officeTypes}.worksheet+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${officeTypes}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships">
<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets>
<sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">
<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${spreadsheet}">
<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
<fonts count="2"><font/><font><b/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="3"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/>
<xf xfId="0" numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
});

const [heading, dated] = [1, 2];

/** Days since the last of December 1899; right from March 1900 on, as all our days are. */
const serialOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

function written(cell: ExportedCell, place: string, style: number): string {
  const at = `<c r="${place}"${style > 0 ? ` s="${style}"` : ''}`;
  switch (typeof cell) {
    case 'string':
      return `${at} t="inlineStr"><is><t xml:space="preserve">${escaped(defuse(cell))}</t></is></c>`;
    case 'number':
      return `${at}><v>${cell}</v></c>`;
    case 'boolean':
      return `${at} t="b"><v>${cell ? 1 : 0}</v></c>`;
    default:
      return cell === null ? '' : `<c r="${place}" s="${dated}"><v>${serialOf(cell.day)}</v></c>`;
  }
}

async function* sheetXml(rows: ExportedRows): AsyncGenerator<string> {
  yield `${head}<worksheet xmlns="${spreadsheet}"><sheetViews><sheetView workbookViewId="0">
<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
  let number = 0;
  for await (const row of rows) {
    number += 1;
    const style = number === 1 ? heading : 0;
    const cells = row.map((cell, index) =>
      written(cell, `${columnLetters(index)}${number}`, style),
    );
    yield `<row r="${number}">${cells.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

/** A workbook of one sheet, written while its rows come: its first row stays in sight. */
export function writeWorkbook(rows: ExportedRows, sheet: string): Readable {
  const zip = new ZipFile();
  for (const [name, xml] of Object.entries(parts(sheet))) {
    zip.addBuffer(Buffer.from(head + xml), name);
  }
  // It is one, though its types promise less.
  const out = zip.outputStream as Readable;
  const source = Readable.from(sheetXml(rows));
  source.on('error', (error) => out.destroy(error));
  zip.addReadStream(source, 'xl/worksheets/sheet1.xml');
  zip.end();
  return out;
}
