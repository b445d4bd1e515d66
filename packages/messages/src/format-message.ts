import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues, type MessageParams } from './generated.ts';
import { type Language, localeOf } from './languages.ts';
import { plainSpaces } from './plain-spaces.ts';

export type MessageKey = keyof MessageParams;

/** Values whose names and types nobody has checked: those of a refusal, which come by the wire. */
export type MessageValues = Readonly<Record<string, unknown>>;

const parsed = new Map<string, IntlMessageFormat>();

/** Each message is parsed once, the first time that somebody reads it. */
export function formatMessage(language: Language, key: MessageKey, values: MessageValues): string {
  const id = `${language} ${key}`;
  const message =
    parsed.get(id) ?? new IntlMessageFormat(catalogues[language][key], localeOf[language]);
  parsed.set(id, message);
  return plainSpaces(String(message.format({ ...values })));
}

export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(catalogues.fr, key);
}
