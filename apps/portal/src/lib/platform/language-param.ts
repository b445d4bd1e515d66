import { type Language, referenceLanguage } from '@etabli/messages/languages';

type OtherLanguage = Exclude<Language, typeof referenceLanguage>;

/** The route parameter of a language, for `resolve()`: none for French. */
export function languageParam(language: Language): { language?: OtherLanguage } {
  return language === referenceLanguage ? {} : { language: language as OtherLanguage };
}
