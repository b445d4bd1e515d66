import { formatMessage, type PublicMessageKey } from './format-message.ts';
import type { MessageParams, PublicMessageParams } from './generated.ts';
import type { Language, TeamLanguage } from './languages.ts';

type ArgumentsOf<Params> = Params extends undefined ? [] : [params: Params];

/** An unknown key, or a parameter left out, does not compile. */
export type Translate = <Key extends keyof MessageParams>(
  key: Key,
  ...params: ArgumentsOf<MessageParams[Key]>
) => string;

/** The same for whatever language: nor does a key that only the languages of the teams have. */
export type PublicTranslate = <Key extends PublicMessageKey>(
  key: Key,
  ...params: ArgumentsOf<PublicMessageParams[Key]>
) => string;

/** The texts of one language: all of them in one of the teams’, else those that anybody may read. */
export function messagesFor(language: TeamLanguage): Translate;
export function messagesFor(language: Language): PublicTranslate;
export function messagesFor(language: Language): Translate | PublicTranslate {
  const translate: PublicTranslate = (key, ...params) =>
    formatMessage(language, key, params[0] ?? {});
  return translate;
}
