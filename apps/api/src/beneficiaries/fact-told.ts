import type { TerritoryId } from '@etabli/domain/values/ids';
import type { FactInput } from './fact-input.dto.ts';
import type { NewFact } from './write-fact.ts';

/** The fact that a form tells, for a file of this territory. */
export function factTold(input: FactInput, territoryId: TerritoryId): NewFact {
  const { version, ...told } = input;
  if (told.kind !== 'domicile') {
    return told;
  }
  const { isHere, ...domicile } = told;
  return { ...domicile, territoryId: isHere ? territoryId : null };
}
