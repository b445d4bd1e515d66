import type { TerritoryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { Database } from './database.ts';

type TerritoryJob = { kind: 'job'; name: string; territoryId: TerritoryId };

/**
 * Does a job's work in each territory, a transaction for each: one that fails leaves the others done, and
 * fails the job once all were tried. Work that computes as much as it asks may run in two at once.
 */
export async function inEachTerritory(
  database: Database,
  name: string,
  work: (tx: EntityManager, actor: TerritoryJob) => Promise<unknown>,
  { atOnce = 1 } = {},
): Promise<void> {
  const found: { id: TerritoryId }[] = await database.read({ kind: 'job', name }, (tx) =>
    tx.query('select id from app.territory_ids() as id'),
  );
  const failed: unknown[] = [];
  const waiting = found.values();
  const workThrough = async () => {
    for (const { id: territoryId } of waiting) {
      const actor: TerritoryJob = { kind: 'job', name, territoryId };
      await database.as(actor, (tx) => work(tx, actor)).catch((error) => failed.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, workThrough));
  if (failed.length > 0) {
    throw failed[0];
  }
}
