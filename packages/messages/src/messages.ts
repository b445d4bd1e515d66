import { formatMessage, type MessageKey } from './format-message.ts';
import type { MessageParams } from './generated.ts';
import type { Language } from './languages.ts';

type ParamsOf<Key extends MessageKey> = MessageParams[Key] extends undefined
  ? []
  : [params: MessageParams[Key]];

/** An unknown key, or a parameter left out, does not compile. */
export type Translate = <Key extends MessageKey>(key: Key, ...params: ParamsOf<Key>) => string;

/** The texts of one language. */
export function messagesFor(language: Language): Translate {
  return (key, ...params) => formatMessage(language, key, params[0] ?? {});
}
