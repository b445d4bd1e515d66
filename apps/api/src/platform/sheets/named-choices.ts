import { type TeamLanguage, teamLanguages } from '@etabli/messages/languages';

/** What may be written for each code: its name in each language of the house, and the code itself. */
export function namedChoices<Code extends string>(
  codes: readonly Code[],
  nameOf: (language: TeamLanguage, code: Code) => string,
): Record<string, Code> {
  return Object.fromEntries(
    codes.flatMap((code) => [
      ...teamLanguages.map((language) => [nameOf(language, code), code] as const),
      [code, code] as const,
    ]),
  );
}
