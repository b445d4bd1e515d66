/** In which languages whoever comes to the house is spoken to. French is the reference of all. */
export const languages = ['fr', 'de', 'nl', 'en'] as const;

export type Language = (typeof languages)[number];

/** In which languages the teams work: every text is there. The others hold what the public reads. */
export const teamLanguages = ['fr', 'en'] as const satisfies readonly Language[];

export type TeamLanguage = (typeof teamLanguages)[number];

/** Its keys and parameters are the ones that every other language must have. */
export const referenceLanguage = 'fr' satisfies TeamLanguage;

/** The Belgian or European form of each language: day before month, 24 hours. */
export const localeOf: Record<Language, string> = {
  fr: 'fr-BE',
  de: 'de-BE',
  nl: 'nl-BE',
  en: 'en-GB',
};

export function isLanguage(value: string | undefined): value is Language {
  return languages.some((language) => language === value);
}

export function isTeamLanguage(value: string | undefined): value is TeamLanguage {
  return teamLanguages.some((language) => language === value);
}
