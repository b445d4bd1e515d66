import type { Schemas } from '@etabli/sdk';
import type { Words } from '../words-of.ts';

export type FileChange = Schemas['FileHistory']['items'][number];

/** A field that a correction changed, with both values. */
export type CorrectedField = { field: string; before: unknown; after: unknown };

/** The fields that a change corrected; none of a change of another kind. */
export function correctedFields({ kind, details }: FileChange): CorrectedField[] {
  return kind === 'corrected' && Array.isArray(details.fields) ? details.fields : [];
}

/** What a change of the file was, in one line. */
export function changeTitle(change: FileChange, words: Words): string {
  const { t } = words;
  switch (change.kind) {
    case 'moved':
      return change.from && change.to
        ? t('beneficiaries_change_moved', {
            from: t(`beneficiaries_state_${change.from}`),
            to: t(`beneficiaries_state_${change.to}`),
          })
        : t('beneficiaries_change_opened');
    case 'contacted':
      return contactTitle(change, words);
    case 'opened':
      return t('beneficiaries_change_opened');
    case 'corrected':
      return t('beneficiaries_change_corrected');
    case 'shared':
      return t('beneficiaries_change_shared');
    case 'derogation-asked':
      return t('beneficiaries_change_derogation_asked');
    case 'derogation-granted':
      return t('beneficiaries_change_derogation_granted');
    case 'derogation-refused':
      return t('beneficiaries_change_derogation_refused');
    case 'derogation-withdrawn':
      return t('beneficiaries_change_derogation_withdrawn');
    case 'review-asked':
      return t('beneficiaries_change_review_asked');
    case 'answer-looked-at':
      return t('beneficiaries_change_answer_looked_at');
    case 'review-decided':
      return t('beneficiaries_change_review_decided');
    default:
      return toldTitle(change, words);
  }
}

function contactTitle({ details, reasonCode }: FileChange, { t }: Words): string {
  // messages: beneficiaries_way_*
  const way = t(`beneficiaries_way_${reasonCode ?? 'message'}` as 'beneficiaries_way_message');
  return t(
    details.wasReached === false
      ? 'beneficiaries_change_not_reached'
      : 'beneficiaries_change_contacted',
    { way },
  );
}

const toldKeys = {
  'fact-recorded': 'beneficiaries_change_fact_recorded',
  'fact-corrected': 'beneficiaries_change_fact_corrected',
  'fact-ended': 'beneficiaries_change_fact_ended',
  'fact-withdrawn': 'beneficiaries_change_fact_withdrawn',
} as const;

function toldTitle({ kind, details }: FileChange, { t }: Words): string {
  const told = String(details.kind ?? '');
  if (kind === 'evidence-confirmed') {
    return t('beneficiaries_change_evidence_confirmed');
  }
  if (kind === 'evidence-recorded' || kind === 'evidence-withdrawn') {
    const key =
      kind === 'evidence-recorded'
        ? 'beneficiaries_change_evidence_recorded'
        : 'beneficiaries_change_evidence_withdrawn';
    const subject = String(details.subject ?? '') as 'domicile';
    return t(key, {
      subject: t(`beneficiaries_evidence_subject_${subject}`),
      kind: t(`beneficiaries_evidence_kind_${told as 'c4'}`),
    });
  }
  return kind in toldKeys
    ? t(toldKeys[kind as keyof typeof toldKeys], {
        kind: t(`beneficiaries_fact_kind_${told as 'work'}`),
      })
    : t('beneficiaries_change_corrected');
}

/** What was told beside it: the place of a meeting, the ground of leaving, the words of a colleague. */
export function changeDetails(change: FileChange, { t, dateInWords }: Words): string[] {
  const { kind, details, reasonCode, reason, to } = change;
  const { place, redirectedTo, statement, seniority, listEntryOn, lateSince } = details;
  return [
    ...(typeof listEntryOn === 'string'
      ? [t('beneficiaries_change_entry', { day: dateInWords(listEntryOn) })]
      : []),
    ...(typeof lateSince === 'string'
      ? [t('beneficiaries_recourse_was_late', { day: dateInWords(lateSince) })]
      : []),
    ...(kind === 'review-decided' && reasonCode
      ? [t(`eligibility_review_outcome_${reasonCode as 'confirmed'}`)]
      : []),
    ...(reasonCode === 'earlier_list' ? [t('beneficiaries_change_earlier_list')] : []),
    ...(to === 'exited' && reasonCode
      ? [
          t('beneficiaries_change_exit', {
            reason: t(`beneficiaries_exit_${reasonCode as 'moved'}`),
          }),
        ]
      : []),
    ...(typeof place === 'string' ? [t('beneficiaries_change_place', { place })] : []),
    ...(typeof redirectedTo === 'string'
      ? [t('beneficiaries_change_redirected', { where: redirectedTo })]
      : []),
    ...(statement === 'spoken' || statement === 'written'
      ? [t(`beneficiaries_change_statement_${statement}`)]
      : []),
    ...(seniority === 'former' || seniority === 'new'
      ? [t(`beneficiaries_change_seniority_${seniority}`)]
      : []),
    ...(reason ? [t('beneficiaries_change_reason', { reason })] : []),
  ];
}

/** Who noted it, in which role, and when. */
export function changeBy({ by, at }: FileChange, { t, momentInWords }: Words): string {
  const moment = momentInWords(at);
  if (by === null) {
    return t('beneficiaries_change_by_job', { at: moment });
  }
  const name = by.name ?? t('admin_somebody');
  return by.role
    ? t('beneficiaries_change_by_role', { name, role: t(`access_role_${by.role}`), at: moment })
    : t('beneficiaries_change_by', { name, at: moment });
}
