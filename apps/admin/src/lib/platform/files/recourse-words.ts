import type {
  AnswerHindrance,
  AskHindrance,
  DerogationState,
} from '@etabli/domain/eligibility/derogation';
import type { ReviewAskHindrance, ReviewHindrance } from '@etabli/domain/eligibility/review';
import type { Schemas } from '@etabli/sdk';
import type { Tone } from '@etabli/ui/tone.ts';
import type { Words } from '../words-of.ts';

export const derogationTone: Record<DerogationState, Tone> = {
  asked: 'unclear',
  granted: 'yes',
  refused: 'not-yet',
  withdrawn: 'neutral',
};

/** How a review stands, as a chip; one whose last day has passed says so. */
export function reviewChip(
  { outcome, decideBy, isOverdue }: Schemas['EligibilityReview'],
  { t, date }: Words,
): { word: string; tone: Tone } {
  if (outcome) {
    return {
      word: t(`eligibility_review_outcome_${outcome}`),
      tone: outcome === 'changed' ? 'info' : 'neutral',
    };
  }
  if (!decideBy) {
    return { word: t('beneficiaries_recourse_waits'), tone: 'unclear' };
  }
  return isOverdue
    ? { word: t('beneficiaries_recourse_overdue', { day: date(decideBy) }), tone: 'not-yet' }
    : { word: t('beneficiaries_recourse_decide_by', { day: date(decideBy) }), tone: 'unclear' };
}

/** Why a derogation cannot be asked, in sentences; empty when it can. */
export const askTexts = (hindrances: readonly AskHindrance[], { t }: Words): string =>
  hindrances.map((hindrance) => t(`eligibility_derogation_ask_${hindrance}`)).join(' ');

/** Why it cannot be answered by this person, in sentences. */
export const answerTexts = (hindrances: readonly AnswerHindrance[], { t }: Words): string =>
  hindrances.map((hindrance) => t(`eligibility_derogation_hindrance_${hindrance}`)).join(' ');

/** Why a review cannot be asked. */
export const reviewAskTexts = (hindrances: readonly ReviewAskHindrance[], { t }: Words): string =>
  hindrances.map((hindrance) => t(`eligibility_review_ask_${hindrance}`)).join(' ');

/** Why it cannot be decided by this person. */
export const reviewTexts = (hindrances: readonly ReviewHindrance[], { t }: Words): string =>
  hindrances.map((hindrance) => t(`eligibility_review_hindrance_${hindrance}`)).join(' ');

/** Until when a review may be asked, or what becomes of a request that comes later. */
export const askByText = (day: string, isLate: boolean, { t, date }: Words): string =>
  t(isLate ? 'beneficiaries_recourse_ask_late' : 'beneficiaries_recourse_ask_by', {
    day: date(day),
  });

/** Who may decide a review, by name; that nobody may is said too. */
export const reviewersText = (
  reviewers: readonly Schemas['Colleague'][],
  { t, list }: Words,
): string =>
  reviewers.length > 0
    ? t('beneficiaries_recourse_reviewers', { names: namesText(reviewers, { t, list }) })
    : t('beneficiaries_recourse_reviewers_none');

/** Who could still decide a review if this colleague took part in a derogation; nothing who already did. */
export function partTexts(
  reviewers: readonly Schemas['Colleague'][],
  colleague: string,
  { t, list }: Words,
): string[] {
  if (!reviewers.some(({ id }) => id === colleague)) {
    return [];
  }
  const others = reviewers.filter(({ id }) => id !== colleague);
  return [
    t('beneficiaries_part_notice'),
    others.length > 0
      ? t('beneficiaries_part_left', { names: namesText(others, { t, list }) })
      : t('beneficiaries_part_left_none'),
  ];
}

const namesText = (
  colleagues: readonly Schemas['Colleague'][],
  { t, list }: Pick<Words, 't' | 'list'>,
): string => list(colleagues.map(({ name }) => name ?? t('admin_somebody')));
