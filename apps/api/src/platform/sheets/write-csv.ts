import { Readable } from 'node:stream';
import { defuse } from './defuse.ts';
import type { ExportedCell, ExportedRows } from './exported-cell.ts';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** As French spreadsheets read it: a comma in numbers, day before month, 1 and 0 for yes and no. */
function written(cell: ExportedCell): string {
  switch (typeof cell) {
    case 'string':
      return quoted(defuse(cell));
    case 'number':
      return String(cell).replace('.', ',');
    case 'boolean':
      return cell ? '1' : '0';
    default:
      return cell === null ? '' : cell.day.split('-').reverse().join('/');
  }
}

async function* lines(rows: ExportedRows): AsyncGenerator<string> {
  yield '\ufeff';
  for await (const row of rows) {
    yield `${row.map(written).join(';')}\r\n`;
  }
}

/** Text that a spreadsheet opens with a double click: UTF-8 with its mark, semicolons. */
export const writeCsv = (rows: ExportedRows): Readable => Readable.from(lines(rows));
