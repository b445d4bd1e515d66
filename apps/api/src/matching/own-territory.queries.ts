import type { TerritoryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import { refuse } from '../platform/http/refusal.ts';
import { TerritoryRow } from '../territories/territory.entity.ts';

/** Stops what is asked of a territory that the asker does not see, also behind the first wall. */
export async function getOwnTerritory(tx: EntityManager, id: TerritoryId): Promise<void> {
  if (!(await tx.existsBy(TerritoryRow, { id }))) {
    throw refuse.notFound('shared.not-found');
  }
}
