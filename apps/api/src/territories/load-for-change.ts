import type { TerritoryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import { changedMeanwhile } from '../platform/http/changed-meanwhile.ts';
import { refuse } from '../platform/http/refusal.ts';
import { TerritoryRow } from './territory.entity.ts';
import { TerritoryZoneRow } from './territory-zone.entity.ts';

export type LoadedTerritory = { territory: TerritoryRow; zones: TerritoryZoneRow[] };

/** Loads a territory that is about to change, and holds its row until the transaction ends. */
export async function loadForChange(tx: EntityManager, id: TerritoryId): Promise<LoadedTerritory> {
  const territory = await tx.findOne(TerritoryRow, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!territory) {
    throw refuse.notFound('shared.not-found');
  }
  const zones = await tx.find(TerritoryZoneRow, {
    where: { territoryId: id },
    order: { position: 'ASC' },
  });
  return { territory, zones };
}

/** Stops an edit of a version that is no longer the last, and shows both values of each field. */
export async function refuseIfChanged(
  tx: EntityManager,
  territory: TerritoryRow,
  edit: { version: number; fields: { field: string; before: unknown; after: unknown }[] },
): Promise<void> {
  if (territory.version === edit.version) {
    return;
  }
  const [last] = await tx.query(
    `select c.at, a.name from territory_changes c left join accounts a on a.id = c.account_id
     where c.territory_id = $1 order by c.number desc limit 1`,
    [territory.id],
  );
  throw refuse.conflict(
    'territories.changed-meanwhile',
    changedMeanwhile(territory.version, last, edit.fields),
  );
}
