import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { type EntityManager, In } from 'typeorm';
import { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import type { MovePreviewView } from './workshop/gesture-view.dto.ts';

export type Name = MovePreviewView['person'];

/** People by name, for who reads a plan. */
export async function namesOf(
  tx: EntityManager,
  ids: readonly BeneficiaryId[],
): Promise<Map<BeneficiaryId, Name>> {
  const files = await tx.findBy(BeneficiaryRow, { id: In([...new Set(ids)]) });
  return new Map(
    files.map(({ id, reference, givenName, familyName }) => [
      id,
      { id, reference, givenName, familyName },
    ]),
  );
}
