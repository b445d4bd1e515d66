import { basename, dirname } from 'node:path';
import type { Check, Problem } from './check.ts';
import { emptyTypeNames, wrongAct, wrongRule } from './names-in-code.ts';
import { parsedSource } from './parsed-source.ts';
import { listFiles } from './source-tree.ts';
import { words } from './word-order.ts';

const rooms = ['apps', 'packages', 'tooling', 'e2e'];

const kebab = '[a-z0-9]+(-[a-z0-9]+)*';
const fileForms: Record<string, RegExp> = {
  ts: new RegExp(`^\\+?${kebab}(\\.${kebab})*\\.ts$`),
  mjs: new RegExp(`^${kebab}(\\.${kebab})*\\.mjs$`),
  svelte: /^(\+(page|layout|error)|[A-Z][A-Za-z0-9]*)\.svelte$/,
};
const folderForm = new RegExp(`^(\\.?${kebab}|\\(${kebab}\\)|\\[\\[?[.a-z=]+\\]?\\])$`);

/** Drawers: a folder called so says nothing of what lies in it. */
const drawer = /^(utils?|helpers?|common|core|lib|shared|misc|managers?)$/;
const componentSpec = /^[A-Z][A-Za-z0-9]*\.spec\.ts$/;
const specForm = /^[^.]+(\.(medium|http))?\.spec\.ts$/;

/** Names say what a thing is, in one way everywhere. */
export const names: Check = {
  name: 'names',
  async run(root) {
    const files = rooms.flatMap((room) => listFiles(root, room));
    const sources = files.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'));
    return [
      ...files.flatMap(wrongFileName),
      ...[...new Set(files.flatMap(foldersOf))].sort().flatMap(wrongFolderName),
      ...sources.flatMap((path) => emptyTypeNames(parsedSource(root, path))),
      ...sources.filter(mayBeAct).flatMap((path) => wrongAct(parsedSource(root, path))),
      ...sources.filter(isRule).flatMap((path) => wrongRule(parsedSource(root, path))),
    ];
  },
};

function wrongFileName(path: string): Problem[] {
  const name = basename(path);
  const form = fileForms[name.slice(name.lastIndexOf('.') + 1)];
  const renamed = { where: path, do: 'rename it' };
  if (form && !form.test(name) && !componentSpec.test(name)) {
    return [{ ...renamed, what: 'is not named in kebab-case (components: PascalCase)' }];
  }
  if (/\.test\.ts$/.test(name) || (name.endsWith('.spec.ts') && !specForm.test(name))) {
    return [{ ...renamed, what: 'is no .spec.ts, .medium.spec.ts or .http.spec.ts' }];
  }
  return [];
}

function foldersOf(path: string): string[] {
  const parts = dirname(path).split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function wrongFolderName(path: string): Problem[] {
  const name = basename(path);
  if (!folderForm.test(name)) {
    return [{ where: path, what: 'is not named in kebab-case', do: 'rename the folder' }];
  }
  const kitLib = /^apps\/(admin|portal)\/src\/lib$/.test(path);
  return drawer.test(name) && !kitLib
    ? [{ where: path, what: `'${name}' is a drawer`, do: 'name it for what lies in it' }]
    : [];
}

/** In a word's folder of the API, a file without second ending may hold an act. */
function mayBeAct(path: string): boolean {
  return words.some((word) => path.startsWith(`apps/api/src/${word}/`)) && isPlain(path);
}

function isRule(path: string): boolean {
  return (
    /^packages\/domain\/src\/.*\/(criteria|requirements|checks|fits)\//.test(path) && isPlain(path)
  );
}

function isPlain(path: string): boolean {
  return /^[^.]+\.ts$/.test(basename(path));
}
