import { roleNames } from '@etabli/domain/access/roles';
import { contactWays } from '@etabli/domain/beneficiaries/beneficiary';
import {
  answerHindrances,
  askHindrances,
  derogationAnswers,
  derogationStates,
} from '@etabli/domain/eligibility/derogation';
import {
  reviewAskHindrances,
  reviewHindrances,
  reviewOutcomes,
} from '@etabli/domain/eligibility/review';
import { derogableConditions } from '@etabli/domain/territories/recourse-rules';
import { z } from 'zod';
import { colleague } from '../platform/access/colleague.dto.ts';
import { day } from '../platform/http/day.dto.ts';

/** What the asker may do, and what stands in the way. */
const may = <Code extends readonly [string, ...string[]]>(hindrances: Code) =>
  z.object({ may: z.boolean(), hindrances: z.array(z.enum(hindrances)) });

const condition = z.enum(derogableConditions);

export const DerogationView = z
  .object({
    id: z.string(),
    condition,
    state: z.enum(derogationStates),
    reason: z.string(),
    askedUntil: day,
    askedBy: colleague,
    askedAt: z.iso.datetime(),
    /** The days for which it was granted. */
    from: day.nullable(),
    until: day.nullable(),
    isInForce: z.boolean(),
    answer: z.string().nullable(),
    answeredBy: colleague.nullable(),
    answeredAt: z.iso.datetime().nullable(),
    withdrawnOn: day.nullable(),
    withdrawnBy: colleague.nullable(),
    withdrawal: z.string().nullable(),
    /** Each has its words, by messages: eligibility_derogation_hindrance_* */
    answers: z.array(may(answerHindrances).extend({ to: z.enum(derogationAnswers) })),
    /** The last day until which it may be granted today. */
    latestEnd: day.nullable(),
  })
  .meta({ id: 'Derogation' });
export type DerogationView = z.output<typeof DerogationView>;

export const ReviewView = z
  .object({
    id: z.string(),
    decisionId: z.string(),
    decidedBefore: z.object({ on: day, by: colleague, motive: z.string().nullable() }),
    askedOn: day,
    /** It came after its last day, and is kept all the same. */
    isLate: z.boolean(),
    /** The last day on which it could be asked; null where the rules set none. */
    askBy: day.nullable(),
    way: z.enum(contactWays),
    words: z.string().nullable(),
    recordedBy: colleague,
    decideBy: day.nullable(),
    /** The last day has passed, and nobody decided. */
    isOverdue: z.boolean(),
    outcome: z.enum(reviewOutcomes).nullable(),
    reasons: z.string().nullable(),
    decidedBy: colleague.nullable(),
    decidedRole: z.enum(roleNames).nullable(),
    decidedAt: z.iso.datetime().nullable(),
    /** Each has its words, by messages: eligibility_review_hindrance_* */
    decide: may(reviewHindrances).extend({ outcomes: z.array(z.enum(reviewOutcomes)) }),
    /** Who of the territory may decide it: had no part in the decision. Empty once it is decided. */
    reviewers: z.array(colleague),
  })
  .meta({ id: 'EligibilityReview' });
export type ReviewView = z.output<typeof ReviewView>;

/** Derogations and reviews of a person, and what may be asked today. */
export const RecourseView = z
  .object({
    derogations: z.array(DerogationView),
    reviews: z.array(ReviewView),
    /** Each has its words, by messages: eligibility_derogation_ask_* */
    askDerogation: z.array(may(askHindrances).extend({ condition, latestEnd: day.nullable() })),
    /** Each has its words, by messages: eligibility_review_ask_* */
    askReview: may(reviewAskHindrances).extend({
      /** The last day on which the person may ask; null where the rules set none. */
      askBy: day.nullable(),
      /** That day has passed: a request is kept as late. */
      isLate: z.boolean(),
    }),
    /** Who could decide a review today: had no part in the last decision. */
    reviewers: z.array(colleague),
  })
  .meta({ id: 'Recourse' });
export type RecourseView = z.output<typeof RecourseView>;
