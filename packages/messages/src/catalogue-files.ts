import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isTeamLanguage, type Language } from './languages.ts';

export interface WordFile {
  word: string;
  /** Anybody may read it (`<word>.public.json`): then every language has it, else those of the teams. */
  isPublic: boolean;
  messages: Record<string, string>;
}

const publicEnding = /\.public$/;

/** The files of one language, in the order of their names. */
export function catalogueFiles(language: Language): WordFile[] {
  const folder = new URL(`../${language}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      word: basename(name, '.json').replace(publicEnding, ''),
      isPublic: publicEnding.test(basename(name, '.json')),
      messages: JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
    }));
}

export function fileName({ word, isPublic }: Pick<WordFile, 'word' | 'isPublic'>): string {
  return `${word}${isPublic ? '.public' : ''}.json`;
}

/** Of the texts of the reference, those that a language must have. */
export function wantedIn(language: Language, reference: readonly WordFile[]): WordFile[] {
  return reference.filter(({ isPublic }) => isPublic || isTeamLanguage(language));
}
