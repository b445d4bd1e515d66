import { z } from 'zod';
import type { BeneficiaryRow } from './beneficiary.entity.ts';
import { state } from './file-parts.dto.ts';

/** What an act on a file answers: nothing of the person, for answers are kept with the request. */
export const FileReceipt = z
  .object({ id: z.string(), reference: z.string(), state, version: z.int() })
  .meta({ id: 'FileReceipt' });
export type FileReceipt = z.output<typeof FileReceipt>;

/** What an act answers of the file that it wrote. */
export const receiptOf = ({ id, reference, state, version }: BeneficiaryRow): FileReceipt => ({
  id,
  reference,
  state,
  version,
});
