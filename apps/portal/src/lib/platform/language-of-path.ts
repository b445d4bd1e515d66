import { isTeamLanguage, referenceLanguage, type TeamLanguage } from '@etabli/messages/languages';

/** The path alone says the language: no cookie, no guess from the browser. */
export function languageOfPath(path: string): TeamLanguage {
  const first = path.split('/')[1];
  return isTeamLanguage(first) ? first : referenceLanguage;
}
