import type { Problem } from '@etabli/sdk';
import { type FormErrors, refusalText } from '../form-errors.ts';
import type { Words } from '../words-of.ts';
import { fileFieldKeys } from './file-fields.ts';

/** What the fields of the forms about a file are called, by the API's own paths. */
const labels = {
  ...fileFieldKeys,
  reference: 'beneficiaries_field_reference',
  privacyNoticeOn: 'beneficiaries_field_privacy_notice',
  claimedListEntryOn: 'beneficiaries_field_claimed_entry',
  on: 'beneficiaries_field_on',
  reason: 'beneficiaries_field_reason',
  note: 'beneficiaries_field_note',
  from: 'beneficiaries_field_from',
  until: 'beneficiaries_field_until',
  source: 'beneficiaries_field_source',
  status: 'beneficiaries_field_status',
  weeklyHours: 'beneficiaries_field_weekly_hours',
  isInvoluntaryPartTime: 'beneficiaries_field_part_time',
  benefit: 'beneficiaries_field_benefit',
  type: 'beneficiaries_field_address_type',
  isHere: 'beneficiaries_field_is_here',
  country: 'beneficiaries_field_country',
  territoryId: 'beneficiaries_field_territory',
  subject: 'beneficiaries_field_subject',
  kind: 'beneficiaries_field_paper',
  issuer: 'beneficiaries_field_issuer',
  seenOn: 'beneficiaries_field_seen_on',
  validUntil: 'beneficiaries_field_valid_until',
  place: 'beneficiaries_field_place',
  redirectedTo: 'beneficiaries_field_redirected_to',
  statement: 'beneficiaries_field_statement',
  exitReason: 'beneficiaries_field_exit_reason',
  seniority: 'beneficiaries_field_seniority',
  way: 'beneficiaries_field_way',
  wasReached: 'beneficiaries_field_reached',
  motive: 'beneficiaries_field_motive',
  condition: 'beneficiaries_field_condition',
  askedOn: 'beneficiaries_field_asked_on',
  words: 'beneficiaries_field_words',
  outcome: 'beneficiaries_field_review_outcome',
  reasons: 'beneficiaries_field_reasons',
  entryOn: 'beneficiaries_field_entry_on',
} as const;

type Field = keyof typeof labels;

/** Refusals that belong to one field although they are about the whole request. */
const fieldOfCode: Record<string, string> = { 'beneficiaries.reference-taken': 'reference' };

/** Answers that are chosen: an empty one is not "the wrong form". */
const chosen: readonly string[] = [
  'source',
  'status',
  'benefit',
  'type',
  'isHere',
  'subject',
  'kind',
  'statement',
  'exitReason',
  'seniority',
  'way',
  'wasReached',
  'contactChannel',
  'condition',
  'outcome',
] satisfies Field[];

/** What a form calls a field otherwise than the others do. */
export type OwnNames = Readonly<Record<string, string>>;

/** The API's refusal of a form about a file in words, each at its field. */
export function fileErrors(
  problem: Problem | undefined,
  words: Words,
  named: OwnNames = {},
): FormErrors {
  if (!problem) {
    return { general: undefined, summary: [], at: {} };
  }
  const field = fieldOfCode[problem.code];
  const violations = field ? [{ ...problem, path: field }] : (problem.violations ?? []);
  const told = violations
    .map(({ path, code, params }) => ({
      field: fieldOf(path),
      text: violationText(fieldOf(path), { code, params }, words),
    }))
    .filter(isFirstOfItsKind);
  return {
    general: told.length === 0 ? refusalText(problem, words) : undefined,
    summary: told.map(({ field: at, text }) => ({
      field: at,
      text: words.t('admin_form_error_line', {
        field: named[at] ?? fileFieldLabel(at, words),
        text,
      }),
    })),
    at: Object.fromEntries(told.toReversed().map(({ field: at, text }) => [at, text])),
  };
}

/** A day that does not exist is wrong at both its bounds, and said once. */
const isFirstOfItsKind = <One extends { field: string; text: string }>(
  one: One,
  place: number,
  all: One[],
): boolean =>
  all.findIndex(({ field, text }) => field === one.field && text === one.text) === place;

/** A field inside an answer is told at the answer, but for a row of a list. */
function fieldOf(path: string): string {
  const [first = '', second] = path.split('.');
  return second !== undefined && /^\d+$/.test(second) ? path : first;
}

export function fileFieldLabel(path: string, { t }: Words): string {
  const [first = ''] = path.split('.');
  return isField(first) ? t(labels[first]) : t('beneficiaries_field_other');
}

function isField(name: string): name is Field {
  return Object.hasOwn(labels, name);
}

type Refusal = { code: string; params?: Record<string, unknown> | undefined };

const unreadable = ['shared.not-understood', 'shared.missing-or-wrong-kind'];

function violationText(field: string, refusal: Refusal, words: Words): string {
  const { t } = words;
  if (unreadable.includes(refusal.code)) {
    if (chosen.includes(field)) {
      return t('beneficiaries_error_choice');
    }
    if (field === 'phone' || field === 'email') {
      return t(`beneficiaries_error_${field}`);
    }
    if (field === 'weeklyHours' || field.startsWith('weeklyMinutes')) {
      return t('beneficiaries_error_hours');
    }
  }
  return refusalText(refusal, words);
}
