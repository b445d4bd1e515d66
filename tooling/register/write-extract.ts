import { createWriteStream, mkdirSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ExtractFile } from './extract-files.ts';

const pieceLength = 1 << 18;

/** Rows put together to pieces of a size that a disk likes. */
function* piecesOf(rows: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const row of rows) {
    text += row;
    if (text.length >= pieceLength) {
      yield Buffer.from(text);
      text = '';
    }
  }
  yield Buffer.from(text);
}

type Say = (line: string) => void;

/** Into a folder, one file after the other. */
export async function writeFolder(folder: string, files: ExtractFile[], say: Say): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name, rows } of files) {
    const file = await open(join(folder, name), 'w');
    let bytes = 0;
    for (const piece of piecesOf(rows())) {
      await file.write(piece);
      bytes += piece.length;
    }
    await file.close();
    say(`${name}: ${bytes} bytes`);
  }
}

/** Into one archive, as the publisher does; it has its name only once it is whole. */
export async function writeArchive(path: string, files: ExtractFile[], say: Say): Promise<void> {
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(`${path}.part`));
  for (const { name, rows } of files) {
    zip.addReadStreamLazy(name, { compressionLevel: 3 }, (give) => {
      say(name);
      give(null, Readable.from(piecesOf(rows()), { objectMode: false }));
    });
  }
  zip.end();
  await written;
  await rename(`${path}.part`, path);
}
