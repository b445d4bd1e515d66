import { closeSync, openSync, readSync, statSync } from 'node:fs';

const enough = 16_384;

export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The end of a file that others write, from a place in it on. */
export function readTail(file: string, from = 0): string {
  const size = sizeOf(file);
  const start = Math.max(from, size - enough);
  if (size <= start) {
    return '';
  }
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(size - start);
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, bytes.length, start));
  } finally {
    closeSync(handle);
  }
}
