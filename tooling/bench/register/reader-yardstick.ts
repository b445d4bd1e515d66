import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse';
import { apiFolder } from '../own-database.ts';

/** As much of the largest file as is read in each round. */
const bytes = 48 * 1024 * 1024;

type Reader = { push(piece: Uint8Array): void; rows: number };
type ReaderModule = {
  RowReader: new (layout: {
    file: string;
    columns: string[];
    onRow(row: { start(column: number): number }): void;
  }) => Reader;
};

const piecesOf = (folder: string) =>
  createReadStream(join(folder, 'activity.csv'), { end: bytes - 1, highWaterMark: 1 << 18 });

/** Milliseconds that a part of the activities takes, by the reader of the house and by a general one. */
export async function readBoth(folder: string): Promise<{ value: number; beside: number }> {
  const file = join(apiFolder, 'dist/non-competition/register/files/row-reader.js');
  const { RowReader }: ReaderModule = await import(pathToFileURL(file).href);
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
  for await (const piece of piecesOf(folder)) {
    reader.push(piece);
  }
  const own = performance.now() - begun;
  let rows = 0;
  const again = performance.now();
  for await (const row of piecesOf(folder).pipe(
    parse({ from_line: 2, relax_column_count: true }),
  )) {
    rows += row.length > 0 ? 1 : 0;
  }
  const general = performance.now() - again;
  // The last row of the part is cut somewhere: one reader waits for its end, the other takes it.
  if (sum === 0 || Math.abs(rows - reader.rows) > 1) {
    throw new Error(`${reader.rows} rows by the one, ${rows} by the other`);
  }
  return { value: own, beside: general };
}
