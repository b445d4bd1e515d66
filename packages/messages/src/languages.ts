/** French is the reference: its keys and parameters are the ones every other language must have. */
export const languages = ['fr', 'en'] as const;

export type Language = (typeof languages)[number];

export const referenceLanguage: Language = 'fr';

/** The Belgian or European form of each language: day before month, 24 hours. */
export const localeOf: Record<Language, string> = { fr: 'fr-BE', en: 'en-GB' };

export function isLanguage(value: string | undefined): value is Language {
  return languages.some((language) => language === value);
}
