import { contactWays } from '@etabli/domain/beneficiaries/beneficiary';
import { reviewOutcomes } from '@etabli/domain/eligibility/review';
import { derogableConditions } from '@etabli/domain/territories/recourse-rules';
import { z } from 'zod';
import { plainDate, text, version } from '../platform/http/inputs.ts';

export const AskDerogationInput = z
  .strictObject({
    condition: z.enum(derogableConditions),
    reason: text(1_000),
    /** The last day on which it is to hold. */
    until: plainDate,
    version,
  })
  .meta({ id: 'AskDerogationInput' });
export type AskDerogationInput = z.output<typeof AskDerogationInput>;

export const AnswerDerogationInput = z
  .strictObject({
    to: z.enum(['granted', 'refused']),
    reason: text(1_000),
    /** The last day on which it holds, where it is granted; without one, the day that was asked for. */
    until: plainDate.nullable().default(null),
    version,
  })
  .meta({ id: 'AnswerDerogationInput' });
export type AnswerDerogationInput = z.output<typeof AnswerDerogationInput>;

export const WithdrawDerogationInput = z
  .strictObject({ reason: text(1_000), version })
  .meta({ id: 'WithdrawDerogationInput' });
export type WithdrawDerogationInput = z.output<typeof WithdrawDerogationInput>;

export const AskReviewInput = z
  .strictObject({
    /** The day on which the person asked, and how. */
    askedOn: plainDate,
    way: z.enum(contactWays),
    words: text(2_000).nullable().default(null),
    version,
  })
  .meta({ id: 'AskReviewInput' });
export type AskReviewInput = z.output<typeof AskReviewInput>;

export const DecideReviewInput = z
  .strictObject({ outcome: z.enum(reviewOutcomes), reasons: text(1_000), version })
  .meta({ id: 'DecideReviewInput' });
export type DecideReviewInput = z.output<typeof DecideReviewInput>;
