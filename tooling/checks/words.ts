import { basename } from 'node:path';
import type { Check, Problem } from './check.ts';
import { hasFile, listFiles, listFolders, readText } from './source-tree.ts';
import { words } from './word-order.ts';

/** Where the words are folders, and which other folders may stand beside them. */
const rooms = [
  { room: 'packages/domain/src', ground: ['values', 'access', 'testing'] },
  { room: 'apps/api/src', ground: ['platform', 'migrations', 'cli', 'backup', 'demonstration'] },
  { room: 'apps/admin/src/routes', ground: ['sign-in', 'sign-out', 'health'] },
];

const glossary = 'docs/glossary.md';

/** Folders whose files are rules, each named in its word's page; the singular holds their type. */
const ruleFolders: Record<string, string> = {
  criteria: 'criterion',
  requirements: 'requirement',
  checks: 'check',
  fits: 'fit',
};

/** The ten words are the same in every room, and each is explained where a newcomer looks. */
export const tenWords: Check = {
  name: 'words',
  async run(root) {
    return [
      ...rooms.flatMap(({ room, ground }) => strangers(root, room, ground)),
      ...strangePages(root),
      ...wordsInUse(root).flatMap((word) => unexplained(root, word)),
      ...listFolders(root, 'packages/domain/src')
        .filter(isWord)
        .flatMap((word) => undocumented(root, word)),
    ];
  },
};

function strangers(root: string, room: string, ground: string[]): Problem[] {
  return listFolders(root, room)
    .filter((name) => !isWord(name) && !ground.includes(name) && !isKitFolder(name))
    .map((name) => ({
      where: `${room}/${name}`,
      what: `'${name}' is none of the ten words`,
      do: 'move it under its word, or under platform; a new word is a decision and a glossary line',
    }));
}

function strangePages(root: string): Problem[] {
  return listFiles(root, 'docs/domain')
    .filter((path) => !isWord(basename(path, '.md')))
    .map((path) => ({
      where: path,
      what: 'is not named for one of the ten words',
      do: 'write it in the page of its word',
    }));
}

function wordsInUse(root: string): string[] {
  const found = rooms.flatMap(({ room }) => listFolders(root, room)).filter(isWord);
  return [...new Set(found)].sort();
}

function unexplained(root: string, word: string): Problem[] {
  const known = hasFile(root, glossary) && readText(root, glossary).includes(`\`${word}\``);
  return known
    ? []
    : [
        {
          where: glossary,
          what: `does not explain \`${word}\``,
          do: 'add its line, in code quotes',
        },
      ];
}

function undocumented(root: string, word: string): Problem[] {
  const page = `docs/domain/${word}.md`;
  if (!hasFile(root, page)) {
    return [{ where: page, what: 'is missing', do: `tell the states and rules of ${word}` }];
  }
  const told = readText(root, page);
  return rulesOf(root, word)
    .filter((rule) => !told.includes(rule))
    .map((rule) => ({
      where: page,
      what: `does not name the rule '${rule}'`,
      do: 'add it with its article',
    }));
}

function rulesOf(root: string, word: string): string[] {
  return Object.entries(ruleFolders).flatMap(([folder, type]) =>
    listFiles(root, `packages/domain/src/${word}/${folder}`)
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
      .map((path) => basename(path, '.ts'))
      .filter((name) => name !== type),
  );
}

function isWord(name: string): boolean {
  return words.some((word) => word === name);
}

/** (group), [parameter] */
function isKitFolder(name: string): boolean {
  return /^[([]/.test(name);
}
