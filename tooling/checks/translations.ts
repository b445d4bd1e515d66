import { readFileSync } from 'node:fs';
import { isLanguage, isTeamLanguage } from '../../packages/messages/src/languages.ts';
import { messageParams } from '../../packages/messages/src/message-params.ts';
import { typographyFaults } from '../../packages/messages/src/typography-faults.ts';
import { languagesOf, reference, type Text, textsOf } from './catalogues.ts';
import type { Check, Problem } from './check.ts';
import { frenchInApi } from './french-in-api.ts';
import { isUsed, messageUse } from './message-use.ts';
import { keyOfCode, refusalCodes } from './refusal-codes.ts';

/** What a person is never told, by language, and the sentences that say such a word to deny it. */
const bannedWords: Record<string, { never: string[]; said: string[] }> = JSON.parse(
  readFileSync(new URL('banned-words.json', import.meta.url), 'utf8'),
);

/** Texts for those who work with the tool; all other texts may reach a person. */
const forWorkers = ['admin', 'imports'];

/** Every text is there in every language, is needed, and speaks as the house speaks. */
export const translations: Check = {
  name: 'translations',
  async run(root) {
    const wanted = textsOf(root, reference);
    const languages = languagesOf(root);
    return [
      ...languages.flatMap((language) => differences(wanted, textsOf(root, language), language)),
      ...languages.filter(isTeamLanguage).flatMap((language) => untoldRefusals(root, language)),
      ...unusedTexts(root, wanted),
      ...languages.flatMap((language) =>
        [...textsOf(root, language).values()].flatMap((text) => badlyPut(text, language)),
      ),
      ...frenchInApi(root),
    ];
  },
};

function differences(
  wanted: Map<string, Text>,
  given: Map<string, Text>,
  language: string,
): Problem[] {
  const missing = [...wanted.values()].filter(
    ({ key, isPublic }) => !given.has(key) && (isPublic || isTeamLanguage(language)),
  );
  const extra = [...given.values()].filter(({ key }) => !wanted.has(key));
  const other = [...given.values()].filter(({ key, text }) => {
    const first = wanted.get(key);
    return first !== undefined && paramsOf(first.text) !== paramsOf(text);
  });
  return [
    ...missing.map(({ key, path }) => ({
      where: path.replace(`/${reference}/`, `/${language}/`),
      what: `lacks ${key}`,
      do: 'translate it',
    })),
    ...extra.map(({ key, path }) => ({
      where: path,
      what: `${key} is not in ${reference}`,
      do: 'add it there, or remove it here',
    })),
    ...other.map(({ key, path }) => ({
      where: path,
      what: `${key} takes other parameters than in ${reference}`,
      do: 'use the same names and kinds',
    })),
  ];
}

function paramsOf(text: string): string {
  return [...messageParams(text)]
    .map(([name, type]) => `${name}: ${type}`)
    .sort()
    .join(', ');
}

function untoldRefusals(root: string, language: string): Problem[] {
  const told = textsOf(root, language);
  const asked = new Map(refusalCodes(root).map((refusal) => [refusal.code, refusal]));
  return [...asked.values()]
    .filter(({ code }) => !told.has(keyOfCode(code)))
    .map(({ code, where }) => ({
      where,
      what: `'${code}' has no sentence in ${language}`,
      do: `write ${keyOfCode(code)} in packages/messages/${language}/${code.split('.')[0]}.json`,
    }));
}

function unusedTexts(root: string, texts: Map<string, Text>): Problem[] {
  const use = messageUse(root);
  const refused = new Set(refusalCodes(root).map(({ code }) => keyOfCode(code)));
  return [...texts.values()]
    .filter(({ key }) => !refused.has(key) && !isUsed(key, use))
    .map(({ key, path }) => ({
      where: path,
      what: `${key} is used nowhere`,
      do: 'remove it in every language, or name its pattern in a comment `messages: word_part_*`',
    }));
}

function badlyPut({ path, word, key, text }: Text, language: string): Problem[] {
  const signs = isLanguage(language) ? typographyFaults(language, text) : [];
  const { never = [], said = [] } = forWorkers.includes(word) ? {} : (bannedWords[language] ?? {});
  const rest = said.reduce((left, one) => left.replaceAll(one, ''), text);
  const spoken = never.filter((one) => says(rest, one));
  return [
    ...signs.map((told) => ({ where: path, what: `${key} ${told}`, do: 'correct the signs' })),
    ...spoken.map((one) => ({
      where: path,
      what: `${key} says '${one}'`,
      do: 'say what is so, and what the person can do',
    })),
  ];
}

/** Plurals and forms of our languages: refusées, Bewerberinnen, kandidaten. */
const inflected = '(?:e?[snr]?|in|innen|en)';

/** As a word of its own, in any case; a sign anywhere. */
function says(text: string, banned: string): boolean {
  const bounded = /^\p{L}/u.test(banned) ? `(?<!\\p{L})${banned}${inflected}(?!\\p{L})` : banned;
  return new RegExp(bounded, 'iu').test(text);
}
