import type { Problem } from '@etabli/sdk';
import { minutesText } from '../files/hours-text.ts';
import { type FormErrors, refusalText } from '../form-errors.ts';
import type { Words } from '../words-of.ts';

const labels = {
  on: 'matching_field_on',
  answerBefore: 'matching_field_answer_before',
  reasonCode: 'matching_field_reason_code',
  reason: 'matching_field_words',
  passing: 'matching_field_passing_all',
  kind: 'contracts_field_kind',
  signedOn: 'contracts_field_signed_on',
  startsOn: 'contracts_field_starts_on',
  weeklyMinutes: 'contracts_field_hours',
  employerName: 'contracts_field_employer_name',
} as const;

/** Refusals of the whole request that one field settles. */
const fieldOfCode: Record<string, string> = { 'matching.passes-over': 'passing' };

/** The API’s refusal of a step or a hiring, each complaint at its field. */
export function actErrors(problem: Problem | undefined, words: Words): FormErrors {
  if (!problem) {
    return { general: undefined, summary: [], at: {} };
  }
  const field = fieldOfCode[problem.code];
  const violations = field ? [{ ...problem, path: field }] : (problem.violations ?? []);
  const told = violations.map(({ path, code, params }) => ({
    field: path.replace(/^passings\..*$/, 'passing'),
    text: violationText(path, { code, params }, words),
  }));
  return {
    general: told.length === 0 ? refusalText(problem, words) : undefined,
    summary: told.map(({ field: at, text }) => ({
      field: at,
      text: words.t('admin_form_error_line', { field: labelOf(at, words), text }),
    })),
    at: Object.fromEntries(told.toReversed().map(({ field: at, text }) => [at, text])),
  };
}

type Refusal = { code: string; params?: Record<string, unknown> | undefined };

/** Hours are typed, and minutes are sent: a limit is told as it was typed. */
function violationText(path: string, refusal: Refusal, words: Words): string {
  const { t } = words;
  const { code, params = {} } = refusal;
  if (path === 'kind') {
    return t('matching_error_choose');
  }
  if (path === 'weeklyMinutes' && typeof params.minimum === 'number') {
    return t('contracts_error_hours_least', { hours: minutesText(params.minimum) });
  }
  if (path === 'weeklyMinutes' && typeof params.maximum === 'number') {
    return t('contracts_error_hours_most', { hours: minutesText(params.maximum) });
  }
  return path === 'weeklyMinutes'
    ? t('contracts_error_hours')
    : refusalText({ code, params }, words);
}

function labelOf(path: string, { t }: Words): string {
  return t(
    Object.hasOwn(labels, path) ? labels[path as keyof typeof labels] : 'territories_field_other',
  );
}
