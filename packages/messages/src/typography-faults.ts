import type { Language } from './languages.ts';

/** Spaces and signs that a reader of the language expects, and a keyboard does not give. */
const rules: { languages: Language[]; wrong: RegExp; told: string }[] = [
  {
    languages: ['fr', 'en'],
    wrong: /['"]/,
    told: 'holds a straight apostrophe or quote: write ’ « » or “ ”',
  },
  { languages: ['fr', 'en'], wrong: /\u202F/, told: 'holds U+202F: write U+00A0' },
  { languages: ['fr', 'en'], wrong: /\.\.\./, told: 'holds three full stops: write …' },
  {
    languages: ['fr'],
    wrong: /[^\u00A0][:;?!»%](?:[\s.,}]|$)|«[^\u00A0]/,
    told: 'lacks the no-break space (U+00A0) before : ; ? ! » % or after «',
  },
];

/** What is wrong with the signs of a text, if anything. */
export function typographyFaults(language: Language, text: string): string[] {
  return rules
    .filter(({ languages, wrong }) => languages.includes(language) && wrong.test(text))
    .map(({ told }) => told);
}
