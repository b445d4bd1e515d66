import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BackupProblem, inWords } from './backup-problem.ts';
import { fileOf, type Manifest, type ManifestTable } from './manifest.ts';
import type { Progress } from './progress.ts';
import { Tally } from './tally.ts';

/** Stops when a file is not byte for byte what the backup wrote. */
export function assertUnchanged(read: Tally, table: ManifestTable, path: string): void {
  if (read.bytes < table.bytes) {
    throw new BackupProblem(
      `${path}: ${table.bytes - read.bytes} bytes shorter than it was written`,
    );
  }
  if (read.bytes > table.bytes || read.digest() !== table.sha256) {
    throw new BackupProblem(`${path}: changed since the backup`);
  }
}

/** Reads every file once before the first row is written anywhere. */
export async function checkFiles(
  folder: string,
  manifest: Manifest,
  progress: Progress,
): Promise<void> {
  progress.start(
    'Checking',
    manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0),
  );
  for (const table of manifest.tables) {
    const path = join(folder, fileOf(manifest, table.name));
    const read = new Tally(progress.advance);
    const nowhere = new Writable({ write: (_part, _encoding, done) => done() });
    try {
      await pipeline(createReadStream(path), read, nowhere);
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? new BackupProblem(`${path}: is missing`)
        : inWords(error, path, 'nothing was changed');
    }
    assertUnchanged(read, table, path);
  }
  progress.stop();
}
