import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import { type Client, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { BackupKey } from './backup-key.ts';
import { BackupProblem } from './backup-problem.ts';
import { assertUnchanged } from './check-files.ts';
import { contextOf, fileOf, type Manifest, type ManifestTable } from './manifest.ts';
import { opening } from './sealed-blocks.ts';
import { Tally } from './tally.ts';

export type Origin = {
  folder: string;
  manifest: Manifest;
  key: BackupKey | undefined;
  onBytes(bytes: number): void;
};

/** Reads one file into its table, and looks again at what it reads: the file may have been exchanged. */
export async function copyIn(
  client: Client,
  table: ManifestTable & { quoted: string },
  { folder, manifest, key, onBytes }: Origin,
): Promise<void> {
  const path = join(folder, fileOf(manifest, table.name));
  const list = table.columns.map((column) => escapeIdentifier(column.name)).join(', ');
  const read = new Tally(onBytes);
  const rows = client.query(
    copyFrom(`copy ${table.quoted} (${list}) from stdin (format ${manifest.form})`),
  );
  const seal = key && {
    key: key.ofFile(Buffer.from(table.salt ?? '', 'base64')),
    context: contextOf(manifest, table.name),
  };
  await pipeline([
    createReadStream(path),
    read,
    ...(seal ? [opening(seal)] : []),
    createZstdDecompress(),
    rows,
  ]);
  assertUnchanged(read, table, path);
  if (rows.rowCount !== table.rows) {
    throw new BackupProblem(`${path}: holds ${rows.rowCount} rows, the list says ${table.rows}`);
  }
}
