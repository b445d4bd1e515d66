import { type PlainDate, parsePlainDate } from '@etabli/domain/values/plain-date';
import type { ExtractKind } from '../extract.ts';
import { RegisterProblem } from '../register-problem.ts';
import type { OpenExtract } from './open-extract.ts';
import { RowReader } from './row-reader.ts';

/** What an extract says of itself; moments in Brussels, without their offset. */
export type ExtractMeta = {
  number: number;
  kind: ExtractKind;
  snapshotOn: PlainDate;
  extractedAt: string;
};

const file = 'meta.csv';
const wantedNumber = /^\d{1,9}$/;
const wantedDay = /^(\d\d)-(\d\d)-(\d{4})$/;
const wantedMoment = /^(\d\d)-(\d\d)-(\d{4}) (\d\d:\d\d:\d\d)$/;

export async function readMeta(extract: OpenExtract): Promise<ExtractMeta> {
  const found = new Map<string, string>();
  const reader = new RowReader({
    file,
    columns: ['Variable', 'Value'],
    onRow: (row) => found.set(row.text(0), row.text(1)),
  });
  for await (const piece of await extract.read(file)) {
    reader.push(piece);
  }
  reader.finish();
  const take = (name: string, shape: RegExp, takes: string) => {
    const value = found.get(name) ?? '';
    const match = shape.exec(value);
    if (!match) {
      throw new RegisterProblem(`${file}, ${name}: got "${value}", takes ${takes}`);
    }
    return match;
  };
  const [told, day, month, year] = take('SnapshotDate', wantedDay, 'a day as dd-mm-yyyy');
  const snapshotOn = parsePlainDate(`${year}-${month}-${day}`);
  if (snapshotOn === undefined) {
    throw new RegisterProblem(`${file}, SnapshotDate: ${told} does not exist`);
  }
  const moment = take('ExtractTimestamp', wantedMoment, 'a moment as dd-mm-yyyy hh:mm:ss');
  const [kind] = take('ExtractType', /^(full|update)$/, 'full or update');
  const [number] = take('ExtractNumber', wantedNumber, 'a whole number');
  return {
    number: Number(number),
    kind: kind as ExtractKind,
    snapshotOn,
    extractedAt: `${moment[3]}-${moment[2]}-${moment[1]} ${moment[4]}`,
  };
}
