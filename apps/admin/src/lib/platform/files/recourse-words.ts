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
