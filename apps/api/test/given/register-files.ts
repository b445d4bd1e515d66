import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fullFiles } from '@etabli/tooling/register/extract-files';
import { InventedRegister } from '@etabli/tooling/register/invented-register';
import { readNace } from '@etabli/tooling/register/nace-codes';
import { updateFiles } from '@etabli/tooling/register/update-files';
import { writeFolder } from '@etabli/tooling/register/write-extract';
import { parse } from 'csv-parse/sync';

export type Rows = Record<string, string>[];

/** The rows of a file as a general reader sees them: it shares nothing with the one that is tested. */
export function rowsOf(folder: string, name: string): Rows {
  const text = readFileSync(join(folder, name), 'utf8');
  return parse(text, { columns: true, bom: false });
}

/** An invented register in two folders: an extract, and the update that follows it. */
export async function givenRegister(
  folder: string,
  enterprises: number,
): Promise<{ full: string; update: string }> {
  const nace = await readNace();
  const register = new InventedRegister({ enterprises, seed: 7, updatedOneIn: 10 }, nace);
  const [full, update] = [join(folder, 'full'), join(folder, 'update')];
  await writeFolder(full, fullFiles(register, nace, 1_000), () => undefined);
  await writeFolder(update, updateFiles(register, nace, 1_001), () => undefined);
  return { full, update };
}

const keys: Record<string, string> = {
  enterprise: 'EnterpriseNumber',
  establishment: 'EstablishmentNumber',
  branch: 'Id',
};

/** The full extract that there would be after an update, put together from the files themselves. */
export function mergedExtract(
  { full, update }: { full: string; update: string },
  folder: string,
): string {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(full)) {
    const name = file.replace('.csv', '');
    const text =
      name === 'meta' || name === 'code'
        ? readFileSync(join(full, file), 'utf8')
        : mergedText({ full, update }, name);
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

function mergedText({ full, update }: { full: string; update: string }, name: string): string {
  const key = keys[name] ?? 'EntityNumber';
  const gone = new Set(rowsOf(update, `${name}_delete.csv`).map((row) => row[key]));
  const kept = rowsOf(full, `${name}.csv`).filter((row) => !gone.has(row[key]));
  const [headings = ''] = readFileSync(join(full, `${name}.csv`), 'utf8').split('\n');
  const rows = [...kept, ...rowsOf(update, `${name}_insert.csv`)];
  return [headings, ...rows.map(lineOf), ''].join('\n');
}

/** Days stand without quotes, and so does what has no value. */
const lineOf = (row: Record<string, string>): string =>
  Object.values(row)
    .map((value) =>
      value === '' || /^\d\d-\d\d-\d{4}$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`,
    )
    .join(',');
