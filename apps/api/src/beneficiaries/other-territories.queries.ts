import type { TerritoryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';

/** The other territories of the programme, by name, as far as the public knows them. */
export const listOtherTerritories = (
  tx: EntityManager,
  territoryId: TerritoryId,
): Promise<{ id: TerritoryId; name: string }[]> =>
  tx.query('select id, name from app.other_territories($1)', [territoryId]);
