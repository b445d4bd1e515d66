import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse';
import { apiFolder } from '../own-database.ts';

/** As much of the largest file as is read in each round, and the pieces in which it comes. */
const bytes = 48 * 1024 * 1024;
const pieceBytes = 1 << 18;

type Reader = { push(piece: Uint8Array): void; finish(): void; rows: number };
type ReaderModule = {
  RowReader: new (layout: {
    file: string;
    columns: string[];
    onRow(row: { start(column: number): number }): void;
  }) => Reader;
};

/** The beginning of the activities, up to the end of a row. */
function beginning(folder: string): Buffer {
  const file = openSync(join(folder, 'activity.csv'), 'r');
  const read = Buffer.alloc(bytes);
  const length = readSync(file, read, 0, bytes, 0);
  closeSync(file);
  return read.subarray(0, read.lastIndexOf('\n', length - 1) + 1);
}

function* piecesOf(text: Buffer): Generator<Buffer> {
  for (let from = 0; from < text.length; from += pieceBytes) {
    yield text.subarray(from, from + pieceBytes);
  }
}

/** Milliseconds that a part of the activities takes, by the reader of the house and by a general one. */
export async function readBoth(folder: string): Promise<{ value: number; beside: number }> {
  const file = join(apiFolder, 'dist/non-competition/register/files/row-reader.js');
  const { RowReader }: ReaderModule = await import(pathToFileURL(file).href);
  const text = beginning(folder);
  let sum = 0;
  const columns = ['EntityNumber', 'NaceVersion', 'NaceCode', 'Classification'];
  const reader = new RowReader({
    file: 'activity.csv',
    columns,
    onRow: (row) => {
      sum += row.start(2);
    },
  });
  const begun = performance.now();
  for (const piece of piecesOf(text)) {
    reader.push(piece);
  }
  reader.finish();
  const own = performance.now() - begun;
  let rows = 0;
  const again = performance.now();
  for await (const row of Readable.from(piecesOf(text)).pipe(parse({ from_line: 2 }))) {
    rows += row.length > 0 ? 1 : 0;
  }
  const general = performance.now() - again;
  if (sum === 0 || rows !== reader.rows) {
    throw new Error(`${reader.rows} rows by the one, ${rows} by the other`);
  }
  return { value: own, beside: general };
}
