import { refusalMessage } from '@etabli/messages/refusal-message';
import type { Problem } from '@etabli/sdk';
import { fieldLabel } from './field-label.ts';
import type { Words } from './words-of.ts';

export interface FormErrors {
  /** What went wrong as a whole, when it belongs to no field. */
  general: string | undefined;
  /** For the list above the form: each leads to its field. */
  summary: { field: string; text: string }[];
  /** For the fields themselves. */
  at: Record<string, string>;
}

/** Refusals that belong to one field although they are about the whole request. */
const fieldOfCode: Record<string, string> = {
  'territories.code-taken': 'code',
  'territories.no-rules-yet': 'on',
  'activities.code-taken': 'code',
  'activities.employer-name-taken': 'name',
};

/** The API's refusal in words, each at its field; `named` are fields that this form calls otherwise. */
export function formErrors(
  problem: Problem | undefined,
  words: Words,
  named: Record<string, string> = {},
): FormErrors {
  if (!problem) {
    return { general: undefined, summary: [], at: {} };
  }
  const field = fieldOfCode[problem.code];
  const violations = field ? [{ ...problem, path: field }] : (problem.violations ?? []);
  const told = violations.map(({ path, code, params }) => ({
    field: fieldOf(path),
    text: violationText(path, { code, params }, words),
  }));
  return {
    general: told.length === 0 ? refusalText(problem, words) : undefined,
    summary: told.map(({ field: at, text }) => ({
      field: at,
      text: words.t('admin_form_error_line', { field: named[at] ?? fieldLabel(at, words), text }),
    })),
    at: Object.fromEntries(told.toReversed().map(({ field: at, text }) => [at, text])),
  };
}

type Refusal = { code: string; params?: Record<string, unknown> | undefined };

/** A refusal with its days and states in words: the API knows neither language nor calendar. */
export function refusalText({ code, params = {} }: Refusal, words: Words): string {
  const told = Object.entries(params).map(([name, value]) => [name, paramText(value, words)]);
  return refusalMessage(words.language, { code, params: Object.fromEntries(told) });
}

function paramText(value: unknown, { t, dateInWords }: Words): unknown {
  if (value === null) {
    return t('admin_somebody');
  }
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return dateInWords(value);
  }
  return value;
}

/** A complaint about a whole (`promoter`, `zones.0.point`) stands at its first field. */
function fieldOf(path: string): string {
  return path
    .replace(/^(promoter|jobsTarget)$/, '$1.value')
    .replace(/\.source$/, '.source.title')
    .replace(/\.inhabitants$/, '.inhabitants.count')
    .replace(/\.point$/, '.point.latitude');
}

const numbers = /(\.count|jobsTarget\.value|^posts|^minPosts)$/;
const hours = /^weeklyMinutes/;
const degrees = /\.(latitude|longitude)$/;

function violationText(path: string, refusal: Refusal, words: Words): string {
  const { t } = words;
  if (degrees.test(path)) {
    return t('admin_form_error_degrees');
  }
  if (hours.test(path) && refusal.code.startsWith('shared.')) {
    return t('activities_form_error_hours');
  }
  if (path === 'workKinds') {
    return t('activities_form_error_kinds');
  }
  switch (refusal.code) {
    case 'shared.missing-or-wrong-kind':
      return numbers.test(path) ? t('admin_form_error_number') : refusalText(refusal, words);
    case 'shared.not-understood':
      if (path.endsWith('.url')) {
        return t('admin_form_error_url');
      }
      if (path === 'decision') {
        return t('non_competition_form_error_decision');
      }
      return path === 'code' ? t('admin_form_error_code') : refusalText(refusal, words);
    default:
      return refusalText(refusal, words);
  }
}
