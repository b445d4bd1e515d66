import { catalogueFiles, fileName, type WordFile, wantedIn } from './catalogue-files.ts';
import { type Language, languages, referenceLanguage } from './languages.ts';
import { messageParams } from './message-params.ts';
import { typographyFaults } from './typography-faults.ts';

/**
 * What is wrong with the texts, one line each: wrong prefix, missing or extra key, other parameters,
 * wrong signs.
 */
export function catalogueFaults(): string[] {
  const reference = catalogueFiles(referenceLanguage);
  const translations = languages.filter((language) => language !== referenceLanguage);
  return [
    ...reference.flatMap(misnamedKeys),
    ...translations.flatMap((language) => differences(reference, language)),
    ...languages.flatMap(wrongSigns),
  ];
}

function wrongSigns(language: Language): string[] {
  return catalogueFiles(language).flatMap((file) =>
    Object.entries(file.messages).flatMap(([key, text]) =>
      typographyFaults(language, text).map(
        (told) => `${language}/${fileName(file)}: "${key}" ${told}`,
      ),
    ),
  );
}

function misnamedKeys(file: WordFile): string[] {
  const prefix = `${file.word.replaceAll('-', '_')}_`;
  return Object.keys(file.messages)
    .filter((key) => !key.startsWith(prefix) && !key.startsWith(`error_${prefix}`))
    .map(
      (key) => `${referenceLanguage}/${fileName(file)}: "${key}" does not begin with "${prefix}"`,
    );
}

function differences(reference: WordFile[], language: Language): string[] {
  const given = catalogueFiles(language);
  const others = new Map(given.map((file) => [fileName(file), file.messages]));
  const wanted = wantedIn(language, reference);
  const names = new Set(wanted.map(fileName));
  return [
    ...[...others.keys()]
      .filter((name) => !names.has(name))
      .map((name) => `${language}/${name}: is no file that this language has`),
    ...wanted.flatMap((file) =>
      fileFaults(`${language}/${fileName(file)}`, file.messages, others.get(fileName(file)) ?? {}),
    ),
  ];
}

type Messages = WordFile['messages'];

function fileFaults(path: string, messages: Messages, given: Messages): string[] {
  const extra = Object.keys(given).filter((key) => !(key in messages));
  return [
    ...extra.map((key) => `${path}: "${key}" is not in ${referenceLanguage}`),
    ...Object.entries(messages).flatMap(([key, text]) =>
      messageFaults(text, given[key]).map((fault) => `${path}: "${key}" ${fault}`),
    ),
  ];
}

function messageFaults(text: string, translation: string | undefined): string[] {
  if (translation === undefined) {
    return ['is missing'];
  }
  const wanted = paramList(text);
  const given = paramList(translation);
  return wanted === given ? [] : [`takes (${given}) instead of (${wanted})`];
}

function paramList(message: string): string {
  return [...messageParams(message)]
    .map(([name, type]) => `${name}: ${type}`)
    .sort()
    .join(', ');
}
