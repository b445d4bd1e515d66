import type { TeamLanguage } from '@etabli/messages/languages';

/** Languages that people here often read, the first ones first; any other stays as it is. */
const offered = [
  'fr',
  'nl',
  'de',
  'en',
  'ar',
  'tr',
  'ro',
  'bg',
  'uk',
  'ru',
  'es',
  'it',
  'pt',
  'pl',
  'sq',
  'so',
  'ti',
  'fa',
  'ps',
];

/** The name of a language in the reader's own: "néerlandais". */
export function languageName(code: string, reader: TeamLanguage): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code;
}

export function languageChoices(reader: TeamLanguage, now: string | undefined) {
  const codes = now && !offered.includes(now) ? [...offered, now] : offered;
  return codes.map((code) => ({ value: code, label: languageName(code, reader) }));
}
