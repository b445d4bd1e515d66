import { appendFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { sizeOf } from './log-tail.ts';

const largest = 5 * 1024 * 1024;
const kept = 3;

/** Moves a log that has grown large aside: `x.log` becomes `x.log.1`, and so on. */
export function rotate(file: string, limit = largest): boolean {
  if (sizeOf(file) < limit) {
    return false;
  }
  rmSync(`${file}.${kept}`, { force: true });
  for (let number = kept - 1; number >= 0; number -= 1) {
    const from = number === 0 ? file : `${file}.${number}`;
    if (sizeOf(from) > 0) {
      renameSync(from, `${file}.${number + 1}`);
    }
  }
  return true;
}

export type LogFile = { write(text: string): void; lastLines(count: number): string[] };

/** What one process says: kept in a file of bounded size, its end also in memory. */
export function openLog(file: string, limit = largest): LogFile {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let size = sizeOf(file);
  let tail = '';
  return {
    write: (text) => {
      tail = (tail + text).slice(-8_192);
      try {
        if (size > limit && rotate(file, limit)) {
          size = 0;
        }
        appendFileSync(file, text, { mode: 0o600 });
        size += Buffer.byteLength(text);
      } catch {
        // A full disk must not bring down what still runs.
      }
    },
    lastLines: (count) => tail.trimEnd().split('\n').slice(-count),
  };
}
