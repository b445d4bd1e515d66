import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository that these checks belong to. */
export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The committed files below `root`, as sorted paths with `/`: all but what .gitignore names. */
export function listFiles(root: string, under = ''): string[] {
  return walk(join(root, under), under, ignoredNames(root)).sort();
}

export function hasFile(root: string, path: string): boolean {
  return existsSync(join(root, path));
}

export function readText(root: string, path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export function listFolders(root: string, under: string): string[] {
  const folder = join(root, under);
  return existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
        .map((entry) => entry.name)
        .sort()
    : [];
}

type Ignored = (name: string) => boolean;

/** Our .gitignore holds two forms only: `folder/` and `*.ending`. */
function ignoredNames(root: string): Ignored {
  const lines = hasFile(root, '.gitignore') ? readText(root, '.gitignore').split('\n') : [];
  const folders = new Set([
    '.git',
    'node_modules',
    ...lines.map((line) => line.replace(/\/$/, '')),
  ]);
  const endings = lines.filter((line) => line.startsWith('*.')).map((line) => line.slice(1));
  return (name) => folders.has(name) || endings.some((ending) => name.endsWith(ending));
}

function walk(folder: string, under: string, ignored: Ignored): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !ignored(entry.name))
    .flatMap((entry) => {
      const path = under === '' ? entry.name : `${under}/${entry.name}`;
      if (entry.isDirectory()) {
        return walk(join(folder, entry.name), path, ignored);
      }
      return entry.isFile() ? [path] : [];
    });
}
