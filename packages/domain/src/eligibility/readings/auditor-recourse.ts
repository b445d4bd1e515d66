import { line } from './auditor-reading.ts';

type Somebody = { id: string } | null;

/** A derogation as the auditor reads it: who asked, who answered, why, and for which days. */
export type ToldDerogation = {
  id: string;
  condition: string;
  state: string;
  reason: string;
  askedBy: Somebody;
  askedUntil: string;
  from: string | null;
  until: string | null;
  answer: string | null;
  answeredBy: Somebody;
  withdrawnOn: string | null;
};

/** A review as the auditor reads it. */
export type ToldReview = {
  id: string;
  decisionId: string;
  askedOn: string;
  askBy: string | null;
  decideBy: string | null;
  outcome: string | null;
  reasons: string | null;
  decidedBy: Somebody;
};

/** What people did beside the rules, in lines of `key=value` like those of the answer. */
export function auditorRecourse(told: {
  derogations: readonly ToldDerogation[];
  reviews: readonly ToldReview[];
}): string[] {
  return [
    ...told.derogations.map((one) =>
      line({
        derogation: one.id,
        condition: one.condition,
        state: one.state,
        days: one.from && one.until ? `[${one.from},${one.until}]` : 'none',
        reason: one.reason,
        askedBy: one.askedBy?.id ?? 'none',
        askedUntil: one.askedUntil,
        answer: one.answer ?? 'none',
        answeredBy: one.answeredBy?.id ?? 'none',
        withdrawnOn: one.withdrawnOn ?? 'none',
      }),
    ),
    ...told.reviews.map((one) =>
      line({
        review: one.id,
        decision: one.decisionId,
        askedOn: one.askedOn,
        askBy: one.askBy ?? 'none',
        decideBy: one.decideBy ?? 'none',
        outcome: one.outcome ?? 'waits',
        reasons: one.reasons ?? 'none',
        decidedBy: one.decidedBy?.id ?? 'none',
      }),
    ),
  ];
}
