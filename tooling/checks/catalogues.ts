import { basename } from 'node:path';
import { listFiles, listFolders, readText } from './source-tree.ts';

const room = 'packages/messages';

/** The language that the others follow. */
export const reference = 'fr';

/** One text: in which file, under which key; whether anybody may read it. */
export type Text = { path: string; word: string; isPublic: boolean; key: string; text: string };

const publicEnding = /\.public$/;

/** The texts of a language, by key. */
export function textsOf(root: string, language: string): Map<string, Text> {
  const texts = listFiles(root, `${room}/${language}`)
    .filter((path) => path.endsWith('.json'))
    .flatMap((path) =>
      Object.entries(JSON.parse(readText(root, path)) as Record<string, string>).map(
        ([key, text]): Text => ({
          path,
          word: basename(path, '.json').replace(publicEnding, ''),
          isPublic: publicEnding.test(basename(path, '.json')),
          key,
          text,
        }),
      ),
    );
  return new Map(texts.map((text) => [text.key, text]));
}

export function languagesOf(root: string): string[] {
  return listFolders(root, room).filter((name) => /^[a-z]{2}$/.test(name));
}
