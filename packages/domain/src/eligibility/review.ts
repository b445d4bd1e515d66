import type { RecourseRules } from '../territories/recourse-rules.ts';
import { addDays } from '../values/calendar.ts';
import type { AccountId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { DecisionOutcome } from './decision.ts';

/**
 * What a review says of a decision: it stands, or it is to be taken anew. A request that came after its
 * last day may also be left aside for that reason.
 */
export const reviewOutcomes = ['confirmed', 'changed', 'inadmissible'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

export const reviewAskHindrances = ['no_decision', 'was_a_yes', 'reviewed_already'] as const;
export type ReviewAskHindrance = (typeof reviewAskHindrances)[number];

/** A decision that a person may contest. */
export type ReviewedDecision = {
  outcome: DecisionOutcome;
  /** The day on which it was taken. */
  on: PlainDate;
  wasReviewed: boolean;
};

/** What stands in the way of asking for a review of the last decision. Each decision is reviewed once. */
export function hindrancesOfAskingReview(
  decision: ReviewedDecision | undefined,
): ReviewAskHindrance[] {
  if (!decision) {
    return ['no_decision'];
  }
  return [
    ...(decision.outcome === 'eligible' ? (['was_a_yes'] as const) : []),
    ...(decision.wasReviewed ? (['reviewed_already'] as const) : []),
  ];
}

/** The last day on which a review may be asked; null where the rules set none. */
export const askedAtLatest = (
  decidedOn: PlainDate,
  rules: RecourseRules | undefined,
): PlainDate | null => (rules ? addDays(decidedOn, rules.reviewAskedWithinDays.value) : null);

/** Whether a request came after its last day; it is kept all the same, for somebody to decide on. */
export const isAskedLate = (askedOn: PlainDate, latest: PlainDate | null): boolean =>
  latest !== null && askedOn > latest;

/** What may be said of a request: only a late one can be left aside. */
export const outcomesOfReview = (isLate: boolean): ReviewOutcome[] =>
  reviewOutcomes.filter((outcome) => outcome !== 'inadmissible' || isLate);

/** The last day on which it is to be decided; null where the rules set none. */
export const decidedAtLatest = (
  askedOn: PlainDate,
  rules: RecourseRules | undefined,
): PlainDate | null => (rules ? addDays(askedOn, rules.reviewDecidedWithinDays.value) : null);

export const reviewHindrances = ['decided_already', 'took_the_decision', 'had_a_part'] as const;
export type ReviewHindrance = (typeof reviewHindrances)[number];

/**
 * What stands in the way of deciding a review: it is for somebody who had no part in the decision. Who
 * took it, who saw or confirmed a proof, who asked or answered a derogation had one.
 */
export function hindrancesOfReview(review: {
  isDecided: boolean;
  decisionBy: AccountId;
  hadPart: readonly AccountId[];
  actor: AccountId;
}): ReviewHindrance[] {
  const { isDecided, decisionBy, hadPart, actor } = review;
  return [
    ...(isDecided ? (['decided_already'] as const) : []),
    ...(decisionBy === actor
      ? (['took_the_decision'] as const)
      : hadPart.includes(actor)
        ? (['had_a_part'] as const)
        : []),
  ];
}
