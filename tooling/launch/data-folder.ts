import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LaunchError } from './launch-error.ts';

const othersMayEnter = 0o001;

/** The first folder above a path (or the path itself) that other accounts cannot enter. */
export function closedFolder(path: string): string | null {
  const missing = !existsSync(path);
  for (let folder = missing ? dirname(path) : realpathSync(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & othersMayEnter) === 0) {
      return folder;
    }
    if (folder === dirname(folder)) {
      return null;
    }
  }
}

/** The data is nobody else's business; the folders above it are as usual. */
export function makePrivateFolder(folder: string): void {
  if (!existsSync(folder)) {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(folder, { mode: 0o700 });
  }
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new LaunchError(
      `${folder} belongs to another account: start as that one, or name another folder in DATA_DIR.`,
    );
  }
}

/** Root's own home is closed to the account that the database runs under, so root needs this. */
export const sharedFolder = '/var/lib/etabli';

type Asked = { root: string; isRoot: boolean; isEmbedded: boolean };

export function defaultDataFolder({ root, isRoot, isEmbedded }: Asked): string {
  if (isRoot && isEmbedded && closedFolder(root) !== null) {
    const mark = createHash('sha256').update(realpathSync(root)).digest('hex').slice(0, 8);
    return join(sharedFolder, `${basename(root)}-${mark}`);
  }
  return join(root, '.data');
}
