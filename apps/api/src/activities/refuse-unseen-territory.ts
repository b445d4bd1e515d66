import type { TerritoryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import { refuse } from '../platform/http/refusal.ts';
import { TerritoryRow } from '../territories/territory.entity.ts';

/** Stops what would be written into a territory that the database does not show to who asks. */
export async function refuseUnseenTerritory(tx: EntityManager, id: TerritoryId): Promise<void> {
  if (!(await tx.existsBy(TerritoryRow, { id }))) {
    throw refuse.notFound('shared.not-found');
  }
}
