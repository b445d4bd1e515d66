import type { EntityManager } from 'typeorm';
import { type RefusalCode, refuse } from '../platform/http/refusal.ts';
import type { BeneficiaryRow } from './beneficiary.entity.ts';
import type { FactInput } from './fact-input.dto.ts';
import { listOtherTerritories } from './other-territories.queries.ts';
import type { NewFact } from './write-fact.ts';

/** The fact that a form tells of a file; an address may lie here, in another territory, or in none. */
export async function factTold(
  tx: EntityManager,
  input: FactInput,
  { territoryId: here }: BeneficiaryRow,
): Promise<NewFact> {
  const { version, ...told } = input;
  if (told.kind !== 'domicile') {
    return told;
  }
  const { isHere, territoryId: other, ...domicile } = told;
  if (other === null) {
    return { ...domicile, territoryId: isHere ? here : null };
  }
  if (isHere || other === here) {
    throw wrongPlace('beneficiaries.fact-here-and-elsewhere');
  }
  const others = await listOtherTerritories(tx, here);
  if (!others.some(({ id }) => id === other)) {
    throw wrongPlace('beneficiaries.no-such-territory');
  }
  return { ...domicile, territoryId: other };
}

const wrongPlace = (code: RefusalCode) =>
  refuse.invalid('shared.check-the-form', { count: 1 }, [{ path: 'territoryId', code }]);
