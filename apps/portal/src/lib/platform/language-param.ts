import { referenceLanguage, type TeamLanguage } from '@etabli/messages/languages';

type OtherLanguage = Exclude<TeamLanguage, typeof referenceLanguage>;

/** The route parameter of a language, for `resolve()`: none for French. */
export function languageParam(language: TeamLanguage): { language?: OtherLanguage } {
  return language === referenceLanguage ? {} : { language: language as OtherLanguage };
}
