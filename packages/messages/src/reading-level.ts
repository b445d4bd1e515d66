import type { Language } from './languages.ts';

/** How hard a text is to read: higher is easier, and a longest sentence in words. */
interface ReadingLevel {
  score: number;
  wordsPerSentence: number;
  longestSentence: number;
}

/**
 * Kandel and Moles for French, Flesch for English. A sentence ends at a stop, a colon or a line end; a
 * word at a space or after an apostrophe; a number is one word of one syllable, an elided letter a word
 * without one. It smells smoke and proves nothing: a person reads it too.
 */
export function readingLevel(language: Language, text: string): ReadingLevel {
  const sentences = sentencesOf(text).map(wordsOf);
  const words = sentences.flat();
  const syllablesOf = language === 'fr' ? frenchSyllables : englishSyllables;
  const syllables = words.reduce((count, word) => count + syllablesOf(word), 0);
  const wordsPerSentence = words.length / sentences.length;
  const perWord = syllables / words.length;
  return {
    score:
      language === 'fr'
        ? 207 - 1.015 * wordsPerSentence - 73.6 * perWord
        : 206.835 - 1.015 * wordsPerSentence - 84.6 * perWord,
    wordsPerSentence,
    longestSentence: Math.max(...sentences.map(({ length }) => length)),
  };
}

function sentencesOf(text: string): string[] {
  return text.split(/[.!?:;]+(?:\s|$)|\n/u).filter((part) => wordsOf(part).length > 0);
}

function wordsOf(sentence: string): string[] {
  return sentence.split(/\s+|(?<=[’'])/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

const isElided = (word: string) => /^\p{L}{1,2}[’']$/u.test(word);
const isNumber = (word: string) => /\p{N}/u.test(word);

/** Groups of vowels, without a final mute e and the u of qu and gu; é before a vowel, ï and ü begin another. */
function frenchSyllables(word: string): number {
  if (isNumber(word) || isElided(word)) {
    return isNumber(word) ? 1 : 0;
  }
  const bare = word.toLowerCase().replaceAll(/[^\p{L}]/gu, '');
  const heard = bare.replaceAll(/([qg])u(?=[aeéèêiïoy])/gu, '$1').replace(/(?<=.)es?$/u, '');
  const groups = heard.match(/[aàâeéèêëiîïoôuùûüyœ]+/gu) ?? [];
  const hiatus = heard.match(/é(?=[aàâeèêioôu])|[ïü]/gu) ?? [];
  return Math.max(groups.length + hiatus.length, 1);
}

/** Groups of vowels, without a final mute e; a last “le” after a consonant is heard. */
function englishSyllables(word: string): number {
  if (isNumber(word)) {
    return 1;
  }
  const bare = word.toLowerCase().replaceAll(/[^a-z]/g, '');
  const heard = /[^aeiouy]les?$/.test(bare) ? bare : bare.replace(/(?<=[^aeiouy])e[sd]?$/, '');
  return Math.max((heard.match(/[aeiouy]+/g) ?? []).length, 1);
}
