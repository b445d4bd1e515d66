import { passingReasons, proposalStates } from '@etabli/domain/matching/proposal-lifecycle';
import { z } from 'zod';
import { plainDate, text, version } from '../../platform/http/inputs.ts';

const reason = text(1_000).nullable().default(null);

const passing = z.strictObject({
  /** The proposal that goes first, and who waits longer. */
  proposalId: z.uuid(),
  beneficiaryId: z.uuid(),
  reasonCode: z.enum(passingReasons),
  reason,
});

export const ShortlistInput = z
  .strictObject({
    proposals: z
      .array(z.strictObject({ id: z.uuid(), version }))
      .min(1)
      .max(500),
    /** Why each person is passed over who waits longer than somebody taken up here. */
    passings: z.array(passing).max(5_000).default([]),
  })
  .meta({ id: 'ShortlistInput' });
export type ShortlistInput = z.output<typeof ShortlistInput>;

export const SetAsideInput = z
  .strictObject({ reasonCode: z.enum(passingReasons).nullable().default(null), reason, version })
  .meta({ id: 'SetAsideInput' });
export type SetAsideInput = z.output<typeof SetAsideInput>;

export const PresentInput = z
  .strictObject({
    on: plainDate,
    /** The last day to answer; left out, as many days later as the rules say. */
    answerBefore: plainDate.optional(),
    version,
  })
  .meta({ id: 'PresentInput' });
export type PresentInput = z.output<typeof PresentInput>;

/** A no needs no reason, and none is asked. */
export const AnswerInput = z
  .strictObject({ answer: z.enum(['yes', 'no']), on: plainDate, version })
  .meta({ id: 'AnswerInput' });
export type AnswerInput = z.output<typeof AnswerInput>;

export const StepInput = z.strictObject({ on: plainDate, version }).meta({ id: 'StepInput' });
export type StepInput = z.output<typeof StepInput>;

export const UndoInput = z.strictObject({ version }).meta({ id: 'UndoInput' });
export type UndoInput = z.output<typeof UndoInput>;

export const ProposalReceipt = z
  .object({ id: z.string(), state: z.enum(proposalStates), version: z.int() })
  .meta({ id: 'ProposalReceipt' });
export type ProposalReceipt = z.output<typeof ProposalReceipt>;

export const ProposalReceipts = z
  .object({ items: z.array(ProposalReceipt) })
  .meta({ id: 'ProposalReceipts' });
export type ProposalReceipts = z.output<typeof ProposalReceipts>;
