import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import { type Client, escapeIdentifier } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { BackupKey } from './backup-key.ts';
import type { Table } from './catalogue.ts';
import { contextOf, fileOf, type Manifest, type ManifestTable } from './manifest.ts';
import { sealing } from './sealed-blocks.ts';
import { Tally } from './tally.ts';

export type Destination = {
  folder: string;
  of: Pick<Manifest, 'id' | 'keys' | 'form'>;
  key: BackupKey | undefined;
  signal: AbortSignal;
  onBytes(bytes: number): void;
};

/** Writes one table to its file: out of the server, packed, encrypted, onto the disk, in one stream. */
export async function copyOut(
  client: Client,
  { name, quoted, columns }: Table,
  { folder, of, key, signal, onBytes }: Destination,
): Promise<ManifestTable> {
  const list = columns.map((column) => escapeIdentifier(column.name)).join(', ');
  const rows = client.query(
    copyTo(`copy (select ${list} from ${quoted}) to stdout (format ${of.form})`),
  );
  const onDisk = new Tally();
  const salt = key ? randomBytes(16) : undefined;
  const seal = key && salt && { key: key.ofFile(salt), context: contextOf(of, name) };
  await pipeline(
    [
      rows,
      new Tally(onBytes),
      createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } }),
      ...(seal ? [sealing(seal)] : []),
      onDisk,
      createWriteStream(join(folder, fileOf(of, name)), { flags: 'wx', mode: 0o600, flush: true }),
    ],
    { signal },
  );
  // The server tells how many rows there were after the last of them: a next answer comes later.
  await client.query('select 1');
  return {
    name,
    columns,
    rows: rows.rowCount,
    bytes: onDisk.bytes,
    sha256: onDisk.digest(),
    ...(salt ? { salt: salt.toString('base64') } : {}),
  };
}
