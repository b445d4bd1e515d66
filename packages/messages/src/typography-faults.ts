import { type Language, languages } from './languages.ts';

/** Spaces and signs that a reader of the language expects, and a keyboard does not give. */
const rules: { languages: readonly Language[]; wrong: RegExp; told: string }[] = [
  {
    languages,
    wrong: /['"]/,
    told: 'holds a straight apostrophe or quote: write ’, and the quotes of the language',
  },
  { languages, wrong: /\u202F/, told: 'holds U+202F: write U+00A0' },
  { languages, wrong: /\.\.\./, told: 'holds three full stops: write …' },
  {
    languages: ['fr'],
    wrong: /[^\u00A0][:;?!»%](?:[\s.,}]|$)|«[^\u00A0]/,
    told: 'lacks the no-break space (U+00A0) before : ; ? ! » % or after «',
  },
  { languages: ['fr'], wrong: /[“”„]/, told: 'holds the quotes of another language: write « »' },
  {
    languages: ['de'],
    wrong: /[«»”]|(?<!„[^“]*)“/,
    told: 'holds the quotes of another language: write „ “',
  },
  {
    languages: ['nl', 'en'],
    wrong: /[«»„]/,
    told: 'holds the quotes of another language: write “ ”',
  },
  {
    languages: ['de', 'nl', 'en'],
    wrong: /[\s\u00A0][:;?!]/,
    told: 'holds a space before : ; ? !',
  },
];

/** What is wrong with the signs of a text, if anything. */
export function typographyFaults(language: Language, text: string): string[] {
  return rules
    .filter(({ languages, wrong }) => languages.includes(language) && wrong.test(text))
    .map(({ told }) => told);
}
