import type { Readable } from 'node:stream';
import { type Entry, fromFdPromise, type ZipFile } from 'yauzl';
import { refuse } from '../http/refusal.ts';
import { limits } from './limits.ts';
import type { OpenFile } from './open-file.ts';

/** An archive whose entries have all been looked at before one of them is unpacked. */
export type Archive = {
  names: string[];
  /** The unpacked bytes of an entry; undefined when there is none of that name. */
  read(name: string): Promise<Readable | undefined>;
};

const damaged = () => refuse.invalid('imports.file-damaged');

async function opened({ handle }: OpenFile): Promise<ZipFile> {
  try {
    return await fromFdPromise(handle.fd, { lazyEntries: true, autoClose: false });
  } catch {
    throw damaged();
  }
}

/** Stops at what only a trap needs: endless entries, endless bytes, a few bytes that become many. */
function refuseTrap(entries: number, unpacked: number, size: number): void {
  const tooMany = entries > limits.archiveEntries || unpacked > limits.unpackedBytes;
  if (tooMany || unpacked > size * limits.unpackedRatio + limits.rowBytes) {
    throw refuse.invalid('imports.file-too-big-unpacked');
  }
}

function listed(zip: ZipFile, size: number): Promise<Map<string, Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    zip.on('error', () => reject(damaged()));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      entries.set(entry.fileName, entry);
      try {
        refuseTrap(entries.size, unpacked, size);
        zip.readEntry();
      } catch (error) {
        reject(error);
      }
    });
    zip.readEntry();
  });
}

/** Opens an archive; sizes are checked again while an entry is unpacked, for a header may lie. */
export async function openArchive(file: OpenFile): Promise<Archive> {
  const zip = await opened(file);
  const entries = await listed(zip, file.size);
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name);
      if (entry?.isEncrypted()) {
        throw refuse.invalid('imports.file-of-other-kind', { kind: 'protected' });
      }
      return entry && zip.openReadStreamPromise(entry);
    },
  };
}
