import type { ReadPurpose } from '@etabli/domain/access/read-purpose';
import type { BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import { type Actor, actorName } from '../access/actor.ts';

/** Whose files a page showed, and what for. */
export type FilesSeen = {
  people: readonly { id: BeneficiaryId; territoryId: TerritoryId }[];
  purpose: ReadPurpose;
  /** The page, as a pattern: `GET /beneficiaries/:id`. Never with an id in it. */
  route: string;
};

/** Adds to the read log in the transaction that read: one line a person, one statement a page. */
export async function recordReads(
  tx: EntityManager,
  actor: Actor,
  { people, purpose, route }: FilesSeen,
): Promise<void> {
  if (people.length === 0) {
    return;
  }
  await tx.query(
    `insert into audit.reads (actor, person, territory_id, purpose, route)
     select $1, seen.person, seen.territory, $4, $5
     from unnest($2::uuid[], $3::uuid[]) as seen (person, territory)`,
    [
      actorName(actor),
      people.map(({ id }) => id),
      people.map(({ territoryId }) => territoryId),
      purpose,
      route,
    ],
  );
}
