import { formatMessage, isMessageKey, type MessageValues } from './format-message.ts';
import type { TeamLanguage } from './languages.ts';

type Refusal = { code: string; params?: MessageValues | undefined };

/**
 * The sentence for a refusal of the API: `territories.changed-meanwhile` is told by
 * `error_territories_changed_meanwhile`. A code without its sentence, or without what the sentence
 * needs, is told in general words: a person must never read a code.
 */
export function refusalMessage(language: TeamLanguage, { code, params }: Refusal): string {
  const key = `error_${code.replaceAll(/[.-]/g, '_')}`;
  try {
    return formatMessage(language, isMessageKey(key) ? key : unknownFault, params ?? {});
  } catch {
    return formatMessage(language, unknownFault, {});
  }
}

const unknownFault = 'error_shared_unknown';
