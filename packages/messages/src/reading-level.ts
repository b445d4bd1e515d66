import type { Language } from './languages.ts';

/** How hard a text is to read: higher is easier, and a longest sentence in words. */
interface ReadingLevel {
  score: number;
  wordsPerSentence: number;
  longestSentence: number;
}

/** How a language is measured: what is taken from a text without words, and how syllables are heard. */
interface Measure {
  best: number;
  perWordInSentence: number;
  perSyllableInWord: number;
  syllables(word: string): number;
}

/** Kandel and Moles for French, Amstad for German, Flesch and Douma for Dutch, Flesch for English. */
const measures: Record<Language, Measure> = {
  fr: {
    best: 207,
    perWordInSentence: 1.015,
    perSyllableInWord: 73.6,
    syllables: frenchSyllables,
  },
  de: { best: 180, perWordInSentence: 1, perSyllableInWord: 58.5, syllables: germanSyllables },
  nl: { best: 206.84, perWordInSentence: 0.93, perSyllableInWord: 77, syllables: dutchSyllables },
  en: {
    best: 206.835,
    perWordInSentence: 1.015,
    perSyllableInWord: 84.6,
    syllables: englishSyllables,
  },
};

/**
 * A sentence ends at a stop, a colon or a line end; a word at a space or after an apostrophe; a number is
 * one word of one syllable, an elided letter a word without one. It smells smoke and proves nothing: a
 * person reads it too.
 */
export function readingLevel(language: Language, text: string): ReadingLevel {
  const { best, perWordInSentence, perSyllableInWord, syllables } = measures[language];
  const sentences = sentencesOf(text).map(wordsOf);
  const words = sentences.flat();
  const heard = words.reduce((count, word) => count + syllables(word), 0);
  const wordsPerSentence = words.length / sentences.length;
  return {
    score: best - perWordInSentence * wordsPerSentence - (perSyllableInWord * heard) / words.length,
    wordsPerSentence,
    longestSentence: Math.max(...sentences.map(({ length }) => length)),
  };
}

function sentencesOf(text: string): string[] {
  return text.split(/[.!?:;]+[”“»]?(?:\s|$)|\n/u).filter((part) => wordsOf(part).length > 0);
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

/** Groups of vowels; two that are no sound of German together begin another (Si-tu-a-tion). */
function germanSyllables(word: string): number {
  return isNumber(word) ? 1 : heardIn(word, /[aeiouyäöü]+/g, /(?:ea|eo|ia|io|iu|oa|ua|uo)(?!u)/g);
}

/** Groups of vowels; one with a trema begins another (ge-ïn-te-res-seerd). */
function dutchSyllables(word: string): number {
  return isNumber(word) ? 1 : heardIn(word, /[aeiouyáéèëïóöü]+/g, /(?<=[aeiou])[ëïöü]|ea|io|ua/g);
}

function heardIn(word: string, vowels: RegExp, hiatus: RegExp): number {
  const bare = word.toLowerCase();
  return Math.max((bare.match(vowels) ?? []).length + (bare.match(hiatus) ?? []).length, 1);
}
