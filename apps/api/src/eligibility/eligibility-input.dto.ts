import { decisionOutcomes } from '@etabli/domain/eligibility/decision';
import { z } from 'zod';
import { plainDate, text, version } from '../platform/http/inputs.ts';

export const AskEligibilityInput = z.object({ on: plainDate.optional() });
export type AskEligibilityInput = z.output<typeof AskEligibilityInput>;

/** All that waits of these people, or these proofs alone. */
export const ConfirmEvidenceInput = z
  .union([
    z.strictObject({ beneficiaryIds: z.array(z.uuid()).min(1).max(100) }),
    z.strictObject({ evidenceIds: z.array(z.uuid()).min(1).max(300) }),
  ])
  .meta({ id: 'ConfirmEvidenceInput' });
export type ConfirmEvidenceInput = z.output<typeof ConfirmEvidenceInput>;

export const SettleChangeInput = z
  .strictObject({ reason: text(500), version })
  .meta({ id: 'SettleChangeInput' });
export type SettleChangeInput = z.output<typeof SettleChangeInput>;

export const DecideInput = z
  .strictObject({
    outcome: z.enum(decisionOutcomes),
    motive: text(1_000).nullable().default(null),
    version,
  })
  .meta({ id: 'DecideEligibilityInput' });
export type DecideInput = z.output<typeof DecideInput>;

export const EnterOnListInput = z
  .strictObject({ entryOn: plainDate, reason: text(1_000).nullable().default(null), version })
  .meta({ id: 'EnterOnListInput' });
export type EnterOnListInput = z.output<typeof EnterOnListInput>;
