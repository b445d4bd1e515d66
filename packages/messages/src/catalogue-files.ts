import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Language } from './languages.ts';

export interface WordFile {
  word: string;
  messages: Record<string, string>;
}

/** The files of one language, in the order of their names. */
export function catalogueFiles(language: Language): WordFile[] {
  const folder = new URL(`../${language}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      word: basename(name, '.json'),
      messages: JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
    }));
}
