import { readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Language } from './languages.ts';

/**
 * The words that a person who reads at level A2 is asked to know, one a line; after a line `# hard`, those
 * that are kept although they are hard: the lexicon explains them, or they name an office or a paper.
 */
export function basicWords(language: Language): { basic: Set<string>; hard: Set<string> } {
  const text = readFileSync(new URL(`../basic-words/${language}.txt`, import.meta.url), 'utf8');
  const [basic = '', hard = ''] = text.split('# hard\n');
  return { basic: linesOf(basic), hard: linesOf(hard) };
}

const linesOf = (text: string) => new Set(text.split('\n').filter((line) => line !== ''));

/** The words of a message, whatever its numbers and choices; small letters, without what is filled in. */
export function wordsIn(message: string): string[] {
  return textsOf(parse(message, { ignoreTag: true }))
    .flatMap((text) => text.match(/\p{L}+(?:-\p{L}+)*/gu) ?? [])
    .map((word) => word.toLowerCase());
}

function textsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal) {
      return [element.value];
    }
    return element.type === TYPE.plural || element.type === TYPE.select
      ? Object.values(element.options).flatMap((option) => textsOf(option.value))
      : [];
  });
}
