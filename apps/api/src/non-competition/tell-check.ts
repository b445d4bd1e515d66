import type { CheckResult } from '@etabli/domain/non-competition/check-result';
import { checkAuditorReading } from '@etabli/domain/non-competition/readings/check-auditor-reading';
import {
  plainCheckReading,
  workerCheckReading,
} from '@etabli/domain/non-competition/readings/check-readings';
import type { TeamLanguage } from '@etabli/messages/languages';
import { readingText } from '@etabli/messages/reading-text';

/** Who reads a result: a member of the committee or a plumber, the team, an auditor. */
export const checkReaders = ['plain', 'team', 'auditor'] as const;
export type CheckReader = (typeof checkReaders)[number];

type Told = { reader: CheckReader; language: TeamLanguage; beside?: Record<string, string> };

/**
 * A result in the words of one reader, line by line.
 * messages: non_competition_plain_*, messages: non_competition_worker_*, messages: non_competition_note_*,
 * messages: non_competition_signal_*, messages: non_competition_review_*, messages: non_competition_consult_*
 */
export function tellCheck(result: CheckResult, { reader, language, beside }: Told): string[] {
  switch (reader) {
    case 'auditor':
      return checkAuditorReading(result, beside).split('\n');
    case 'team': {
      const { answer, reasons, notes } = workerCheckReading(result);
      return [answer, ...reasons, ...notes].map((line) => readingText(language, line, 'digits'));
    }
    case 'plain': {
      const { answer, reasons, next } = plainCheckReading(result);
      return [answer, ...reasons, ...next].map((line) => readingText(language, line, 'words'));
    }
  }
}
