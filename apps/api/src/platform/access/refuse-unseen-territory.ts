import type { TerritoryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import { refuse } from '../http/refusal.ts';

/** A territory that the database does not show to who asks is nowhere, behind the first wall too. */
export async function refuseUnseenTerritory(tx: EntityManager, id: TerritoryId): Promise<void> {
  const seen = await tx.query('select 1 from territories where id = $1', [id]);
  if (seen.length === 0) {
    throw refuse.notFound('shared.not-found');
  }
}
