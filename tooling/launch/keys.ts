import { createHash, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError } from './launch-error.ts';

/** The mark recognises a key that was given from outside, which is not kept. */
export type Keys = {
  databasePassword?: string;
  encryptionKey?: string;
  encryptionKeyMark?: string;
};

export function keysFile(dataFolder: string): string {
  return join(dataFolder, 'keys.json');
}

export function readKeys(dataFolder: string): Keys {
  const path = keysFile(dataFolder);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return {};
    }
    if (error instanceof SyntaxError) {
      throw new LaunchError(`${path} is damaged: put back the copy from your backup.`);
    }
    throw error;
  }
}

/** A key lost is data lost: the new file is on the disk, whole, before it takes the old one's place. */
export function keepKeys(dataFolder: string, keys: Keys): void {
  const path = keysFile(dataFolder);
  const draft = `${path}.${process.pid}`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify({ ...readKeys(dataFolder), ...keys }, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

type Asked = { dataFolder: string; given: string | undefined; isEmbedded: boolean };

const takes = '32 bytes in base64, as `openssl rand -base64 32` makes them';

function markOf(key: string): string {
  return createHash('sha256').update(`mark of ${key}`).digest('hex').slice(0, 16);
}

function findGivenKey(given: string, dataFolder: string): string {
  const mark = readKeys(dataFolder).encryptionKeyMark;
  if (mark === undefined) {
    keepKeys(dataFolder, { encryptionKeyMark: markOf(given) });
  } else if (mark !== markOf(given)) {
    throw new LaunchError(
      `ENCRYPTION_KEY is not the key with which the data in ${dataFolder} was written: give that one.`,
    );
  }
  return given;
}

/** The key of this installation, and whether it was made just now. */
export function findEncryptionKey(asked: Asked): { key: string; isNew: boolean } {
  const { dataFolder, given, isEmbedded } = asked;
  if (!isEmbedded) {
    if (given === undefined) {
      throw new LaunchError(`ENCRYPTION_KEY is not set; with DATABASE_URL it takes ${takes}.`);
    }
    return { key: given, isNew: false };
  }
  if (given !== undefined) {
    return { key: findGivenKey(given, dataFolder), isNew: false };
  }
  const { encryptionKey, encryptionKeyMark } = readKeys(dataFolder);
  if (encryptionKey !== undefined) {
    return { key: encryptionKey, isNew: false };
  }
  if (encryptionKeyMark !== undefined) {
    throw new LaunchError(
      `ENCRYPTION_KEY is not set, and the data in ${dataFolder} was written with one: give it.`,
    );
  }
  const key = randomBytes(32).toString('base64');
  keepKeys(dataFolder, { encryptionKey: key, encryptionKeyMark: markOf(key) });
  return { key, isNew: true };
}
