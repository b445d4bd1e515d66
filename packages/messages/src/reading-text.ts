import { formatMessage, type MessageKey, type PublicMessageKey } from './format-message.ts';
import { formatsFor } from './formats.ts';
import type { Language, TeamLanguage } from './languages.ts';

/** What the domain gives a message: as it is, a day, a month, or other messages in a row. */
type ReadingParam =
  | string
  | number
  | { day: string }
  | { month: string }
  | { words: readonly string[]; joined: 'and' | 'or' };

interface ReadingLine<Key extends MessageKey> {
  key: Key;
  params: Readonly<Record<string, ReadingParam>>;
}

/** Days for people are in words (2 novembre 2026), those for teams in digits (02/11/2026). */
type Days = 'words' | 'digits';

/**
 * A line of a reading in one language: what a person reads is told in each, what the team reads in its
 * own.
 * messages: eligibility_person_*, messages: eligibility_worker_*, messages: eligibility_paper_*
 */
export function readingText(
  language: TeamLanguage,
  line: ReadingLine<MessageKey>,
  days: Days,
): string;
export function readingText(
  language: Language,
  line: ReadingLine<PublicMessageKey>,
  days: Days,
): string;
export function readingText(
  language: Language,
  { key, params }: ReadingLine<MessageKey>,
  days: Days,
): string {
  const told = Object.entries(params).map(([name, param]) => [
    name,
    paramText(language, param, days),
  ]);
  return formatMessage(language, key as PublicMessageKey, Object.fromEntries(told)).trim();
}

function paramText(language: Language, param: ReadingParam, days: Days): string | number {
  if (typeof param !== 'object') {
    return param;
  }
  const formats = formatsFor(language);
  if ('day' in param) {
    return days === 'words' ? formats.dateInWords(param.day) : formats.date(param.day);
  }
  if ('month' in param) {
    return formats.monthInWords(param.month);
  }
  const words = param.words.map((key) => formatMessage(language, key as PublicMessageKey, {}));
  return param.joined === 'or' ? formats.choice(words) : formats.list(words);
}
