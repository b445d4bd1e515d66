import { messagesFor, type Translate } from '@etabli/messages';
import { type Formats, formatsFor } from '@etabli/messages/formats';
import type { TeamLanguage } from '@etabli/messages/languages';

export interface Words extends Formats {
  language: TeamLanguage;
  t: Translate;
}

/** The texts and the formats of a language together. */
export function wordsOf(language: TeamLanguage): Words {
  return { language, t: messagesFor(language), ...formatsFor(language) };
}
