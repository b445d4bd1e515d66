import type { BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import { RecheckRow } from './recheck.entity.ts';

/** Where the look at all files of a territory by these rules stands; the first time, at its beginning. */
export async function beginRecheck(
  tx: EntityManager,
  territoryId: TerritoryId,
  named: string,
): Promise<{ place: BeneficiaryId | null; isFinished: boolean }> {
  await tx.query(
    `insert into eligibility_rechecks (territory_id, rules, files, changed) values ($1, $2, 0, 0)
     on conflict do nothing`,
    [territoryId, named],
  );
  const [found] = await tx.query(
    `select place, finished_at is not null as "isFinished" from eligibility_rechecks
     where territory_id = $1 and rules = $2`,
    [territoryId, named],
  );
  return found;
}

/** Another worker has moved the place meanwhile: the batch is theirs, and is given up whole. */
export class LookedAtElsewhere extends Error {}

/**
 * Moves the place with the batch that was done, in its transaction: nothing counts twice.
 */
export async function movePlace(
  tx: EntityManager,
  step: {
    territoryId: TerritoryId;
    named: string;
    from: BeneficiaryId | null;
    to: BeneficiaryId;
    files: number;
    changed: number;
  },
): Promise<void> {
  const { affected } = await tx
    .createQueryBuilder()
    .update(RecheckRow)
    .set({
      place: step.to,
      files: () => 'files + :files',
      changed: () => 'changed + :changed',
    })
    .where('territory_id = :territoryId and rules = :named')
    .andWhere('place is not distinct from :from::uuid')
    .setParameters(step)
    .execute();
  if (affected !== 1) {
    throw new LookedAtElsewhere();
  }
}

export async function endRecheck(
  tx: EntityManager,
  territoryId: TerritoryId,
  named: string,
): Promise<void> {
  await tx.query(
    `update eligibility_rechecks set finished_at = now() where territory_id = $1 and rules = $2
       and finished_at is null`,
    [territoryId, named],
  );
}
