import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { RegisterProblem } from '../register-problem.ts';

/** The files of an extract, in a folder or in an archive. */
export type OpenExtract = {
  names: string[];
  /** Bytes of a file, unpacked; zero where there is none. */
  size(name: string): number;
  read(name: string): Promise<AsyncIterable<Uint8Array>>;
  close(): void;
};

const pieceBytes = 1 << 18;

/** How archives name the way of packing that all of them use. */
const deflated = 8;

const missing = (path: string, name: string) =>
  new RegisterProblem(`${path}: ${name} is missing; is this a whole extract?`);

async function openFolder(path: string): Promise<OpenExtract> {
  const names = (await readdir(path)).filter((name) => name.endsWith('.csv'));
  const sizes = new Map(
    await Promise.all(
      names.map(async (name) => [name, (await stat(join(path, name))).size] as const),
    ),
  );
  return {
    names,
    size: (name) => sizes.get(name) ?? 0,
    read: async (name) => {
      if (!sizes.has(name)) {
        throw missing(path, name);
      }
      return createReadStream(join(path, name), { highWaterMark: pieceBytes });
    },
    close: () => undefined,
  };
}

const damaged = (path: string, why: string) =>
  new RegisterProblem(`${path}: not a whole zip archive (${why}); download it again`);

async function listed(zip: ZipFile, path: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('.csv')) {
        entries.set(basename(entry.fileName), entry);
      }
    }
  } catch (error) {
    throw damaged(path, (error as Error).message);
  }
  return entries;
}

/** Bytes that are not those that were packed are told from the others by their sum alone. */
function checked(source: Readable, entry: Entry, path: string): Readable {
  let sum = 0;
  let size = 0;
  const check = new Transform({
    transform(piece: Buffer, _, done) {
      sum = crc32(piece, sum);
      size += piece.length;
      done(null, piece);
    },
    flush(done) {
      const isWhole = sum === entry.crc32 && size === entry.uncompressedSize;
      done(isWhole ? null : damaged(path, `${entry.fileName} is not what was packed`));
    },
  });
  source.on('error', (error) => check.destroy(damaged(path, error.message)));
  return source.pipe(check);
}

async function openArchive(path: string): Promise<OpenExtract> {
  const zip = await openPromise(path, { autoClose: false }).catch((error) => {
    throw damaged(path, (error as Error).message);
  });
  const entries = await listed(zip, path);
  return {
    names: [...entries.keys()],
    size: (name) => entries.get(name)?.uncompressedSize ?? 0,
    read: async (name) => {
      const entry = entries.get(name);
      if (!entry) {
        throw missing(path, name);
      }
      const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
      if (entry.compressionMethod !== deflated) {
        return checked(packed, entry, path);
      }
      // Pieces larger than the usual ones: a trip to the unpacking thread costs as much as 16 KiB of it.
      const unpacked = createInflateRaw({ chunkSize: pieceBytes });
      packed.on('error', (error) => unpacked.destroy(error));
      return checked(packed.pipe(unpacked), entry, path);
    },
    close: () => zip.close(),
  };
}

/** Opens a folder with the files of an extract, or the archive in which they are published. */
export async function openExtract(path: string): Promise<OpenExtract> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new RegisterProblem(`${path}: cannot be read (${error.code})`);
  });
  return found.isDirectory() ? openFolder(path) : openArchive(path);
}
