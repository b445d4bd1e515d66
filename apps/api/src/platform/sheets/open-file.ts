import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuse } from '../http/refusal.ts';
import { fileMegabytes, limits } from './limits.ts';

/** A file that can be read from any place, and that is gone when it is closed. */
export type OpenFile = {
  handle: FileHandle;
  size: number;
  /** SHA-256 of its bytes. */
  digest: Buffer;
  close(): Promise<void>;
};

/**
 * Lays pieces down as a file without a name: it holds people's words, so nothing of it may be left
 * behind, not even by a process that is killed.
 */
export async function spool(pieces: AsyncIterable<Uint8Array>): Promise<OpenFile> {
  const path = join(tmpdir(), `etabli-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  try {
    await unlink(path);
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of pieces) {
      size += piece.length;
      if (size > limits.fileBytes) {
        throw refuse.invalid('imports.file-too-big', { megabytes: fileMegabytes });
      }
      hash.update(piece);
      await handle.write(piece);
    }
    return { handle, size, digest: hash.digest(), close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

const pieceBytes = 65_536;

/** The bytes from the beginning, piece by piece; each piece is the reader's own. */
export async function* bytesOf({ handle, size }: OpenFile): AsyncGenerator<Buffer> {
  for (let place = 0; place < size; place += pieceBytes) {
    const piece = Buffer.alloc(Math.min(pieceBytes, size - place));
    await handle.read(piece, 0, piece.length, place);
    yield piece;
  }
}

export async function headOf({ handle, size }: OpenFile, length: number): Promise<Buffer> {
  const head = Buffer.alloc(Math.min(length, size));
  await handle.read(head, 0, head.length, 0);
  return head;
}
