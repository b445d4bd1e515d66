import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues, type MessageParams, type PublicMessageParams } from './generated.ts';
import { type Language, localeOf, type TeamLanguage } from './languages.ts';
import { plainSpaces } from './plain-spaces.ts';

export type MessageKey = keyof MessageParams;

/** The key of a message that every language has. */
export type PublicMessageKey = keyof PublicMessageParams;

/** Values whose names and types nobody has checked: those of a refusal, which come by the wire. */
export type MessageValues = Readonly<Record<string, unknown>>;

const parsed = new Map<string, IntlMessageFormat>();

/** Each message is parsed once, the first time that somebody reads it. */
export function formatMessage(
  language: TeamLanguage,
  key: MessageKey,
  values: MessageValues,
): string;
export function formatMessage(
  language: Language,
  key: PublicMessageKey,
  values: MessageValues,
): string;
export function formatMessage(language: Language, key: string, values: MessageValues): string {
  const id = `${language} ${key}`;
  const message =
    parsed.get(id) ?? new IntlMessageFormat(textOf(language, key), localeOf[language]);
  parsed.set(id, message);
  return plainSpaces(String(message.format({ ...values })));
}

function textOf(language: Language, key: string): string {
  const texts: Readonly<Record<string, string>> = catalogues[language];
  const text = texts[key];
  if (text === undefined) {
    throw new Error(`no ${key} in ${language}`);
  }
  return text;
}

export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogues.fr, key);
}
