import type { EntityManager } from 'typeorm';
import type { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import { refuse } from '../platform/http/refusal.ts';
import { DerogationRow } from './derogation.entity.ts';

/** A derogation of the file, or not found: also when it is of another file. */
export async function loadDerogation(
  tx: EntityManager,
  file: BeneficiaryRow,
  id: string,
): Promise<DerogationRow> {
  const row = await tx.findOneBy(DerogationRow, { id, beneficiaryId: file.id });
  if (!row) {
    throw refuse.notFound('shared.not-found');
  }
  return row;
}
