import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { type OpenFile, spool } from '../../src/platform/sheets/open-file.ts';

/** A file as it was sent. */
export const fileOf = (content: string | Uint8Array): Promise<OpenFile> =>
  spool(
    (async function* pieces() {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      for (let start = 0; start < bytes.length; start += 65_536) {
        yield bytes.subarray(start, start + 65_536);
      }
    })(),
  );

/** Windows-1252 for what stands in both alphabets. */
export const windows1252 = (text: string): Buffer => Buffer.from(text, 'latin1');

export async function zipOf(entries: Record<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) {
    zip.addBuffer(Buffer.from(content), name);
  }
  zip.end();
  return buffer(zip.outputStream);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type GivenSheet = { name?: string; rows: string; after?: string; state?: string };
type GivenWorkbook = {
  sheets: GivenSheet[];
  texts?: string[];
  styles?: string;
  from1904?: boolean;
};

/** A workbook put together by hand, so that a test decides each sign of it. */
export function aWorkbook({ sheets, texts = [], styles = '', from1904 }: GivenWorkbook) {
  const of = (make: (sheet: GivenSheet, number: number) => string) =>
    sheets.map((sheet, index) => make(sheet, index + 1)).join('');
  return zipOf({
    'xl/workbook.xml': `<x:workbook xmlns:x="${main}" xmlns:r="${relations}">
      <x:workbookPr${from1904 ? ' date1904="1"' : ''}/><x:sheets>${of(
        ({ name, state }, n) =>
          `<x:sheet name="${name ?? `Feuil${n}`}" sheetId="${n}" r:id="rId${n}"${state ? ` state="${state}"` : ''}/>`,
      )}</x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${of(
      (_, n) => `<Relationship Id="rId${n}" Target="worksheets/sheet${n}.xml"/>`,
    )}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet>${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after = '' }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
  });
}

const letter = (index: number) => String.fromCharCode(65 + index);

/** A row of inline words; what begins with `<` is put in as it stands. */
export const aRow = (number: number, ...cells: string[]): string =>
  `<row r="${number}">${cells
    .map((cell, index) =>
      cell.startsWith('<')
        ? cell.replace('<c', `<c r="${letter(index)}${number}"`)
        : `<c r="${letter(index)}${number}" t="inlineStr"><is><t>${cell}</t></is></c>`,
    )
    .join('')}</row>`;
