import { catalogueFiles, type WordFile } from './catalogue-files.ts';
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
  return catalogueFiles(language).flatMap(({ word, messages }) =>
    Object.entries(messages).flatMap(([key, text]) =>
      typographyFaults(language, text).map((told) => `${language}/${word}.json: "${key}" ${told}`),
    ),
  );
}

function misnamedKeys({ word, messages }: WordFile): string[] {
  const prefix = `${word.replaceAll('-', '_')}_`;
  return Object.keys(messages)
    .filter((key) => !key.startsWith(prefix) && !key.startsWith(`error_${prefix}`))
    .map((key) => `${referenceLanguage}/${word}.json: "${key}" does not begin with "${prefix}"`);
}

function differences(reference: WordFile[], language: Language): string[] {
  const others = new Map(catalogueFiles(language).map((file) => [file.word, file.messages]));
  return reference.flatMap(({ word, messages }) => {
    const file = `${language}/${word}.json`;
    const other = others.get(word) ?? {};
    const extra = Object.keys(other).filter((key) => !(key in messages));
    return [
      ...extra.map((key) => `${file}: "${key}" is not in ${referenceLanguage}`),
      ...Object.entries(messages).flatMap(([key, text]) =>
        messageFaults(text, other[key]).map((fault) => `${file}: "${key}" ${fault}`),
      ),
    ];
  });
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
