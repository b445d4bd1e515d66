import type { Stats } from 'node:fs';
import { mkdtemp, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { BackupProblem } from './backup-problem.ts';
import { manifestName } from './manifest.ts';

export type BackupFolder = {
  /** Where files are written while the backup is made. */
  draft: string;
  /** Puts the list of contents in and gives the folder its name: from now on it is a backup. */
  finish(manifest: string): Promise<void>;
  discard(): Promise<void>;
};

async function look(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

async function refuseUnfit(folder: string, path: string): Promise<void> {
  const above = await look(dirname(path));
  if (!above?.isDirectory()) {
    throw new BackupProblem(`${folder}: there is no folder ${dirname(path)} to make it in`);
  }
  const there = await look(path);
  if (there && !there.isDirectory()) {
    throw new BackupProblem(`${folder}: is a file, takes the name of a new folder`);
  }
  if (there && (await readdir(path)).length > 0) {
    throw new BackupProblem(`${folder}: is not empty, takes the name of a new folder`);
  }
  if (there && there.dev !== above.dev) {
    // The finished backup is put in place by one renaming, which cannot cross disks.
    throw new BackupProblem(`${folder}: is a disk of its own, name a new folder on it`);
  }
}

async function toDisk(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A folder beside the asked one, which takes its name only when the backup is whole. */
export async function draftFolder(folder: string): Promise<BackupFolder> {
  const path = resolve(folder);
  await refuseUnfit(folder, path);
  const draft = await mkdtemp(`${path}.unfinished-`);
  return {
    draft,
    finish: async (manifest) => {
      await writeFile(join(draft, manifestName), manifest, {
        mode: 0o600,
        flag: 'wx',
        flush: true,
      });
      await toDisk(draft);
      await rename(draft, path);
      await toDisk(dirname(path));
    },
    discard: () => rm(draft, { recursive: true, force: true }),
  };
}
