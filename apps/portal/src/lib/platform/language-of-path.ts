import { isLanguage, type Language, referenceLanguage } from '@etabli/messages/languages';

/** The path alone says the language: no cookie, no guess from the browser. */
export function languageOfPath(path: string): Language {
  const first = path.split('/')[1];
  return isLanguage(first) ? first : referenceLanguage;
}
