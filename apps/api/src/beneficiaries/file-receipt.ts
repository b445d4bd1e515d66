import type { BeneficiaryRow } from './beneficiary.entity.ts';
import type { FileReceipt } from './file-parts.dto.ts';

/** What an act answers of the file that it wrote. */
export const receiptOf = ({ id, reference, state, version }: BeneficiaryRow): FileReceipt => ({
  id,
  reference,
  state,
  version,
});
