import { listStates } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { type ListBand, listBand } from '@etabli/domain/beneficiaries/waiting';
import { rulesOn } from '@etabli/domain/territories/programme';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import { getProgramme } from '../territories/programmes.queries.ts';
import { TerritoryRow } from '../territories/territory.entity.ts';
import type { BeneficiaryRow } from './beneficiary.entity.ts';

/**
 * Between which places on its list a file stands, as the rules of the day tell places; null for who is not
 * on it, or where the rules tell none. Who entered on one day shares the best place of that day.
 */
export async function placeOf(
  tx: EntityManager,
  { territoryId, state, listEntryOn }: BeneficiaryRow,
  on: PlainDate,
): Promise<ListBand | null> {
  if (listEntryOn === null || !listStates.some((one) => one === state)) {
    return null;
  }
  const { programmeCode } = await tx.findOneByOrFail(TerritoryRow, { id: territoryId });
  const bounds = rulesOn(await getProgramme(tx, programmeCode), on)?.rules.list?.bands.value;
  if (bounds === undefined) {
    return null;
  }
  const [before] = await tx.query(
    `select count(*)::int as people from beneficiaries
     where territory_id = $1 and state = any ($2) and list_entry_on < $3`,
    [territoryId, listStates, listEntryOn],
  );
  return listBand(before.people + 1, bounds);
}
