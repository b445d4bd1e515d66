import { randomUUID } from 'node:crypto';
import type { TestDatabase } from '../test-database.ts';

export type PlantedFact = { id: string; aggregate: string; change: number };

/** A fact as an act leaves it, without the act: `territory.created` to which nobody reacts, by default. */
export async function givenFact(
  { asOwner }: Pick<TestDatabase, 'asOwner'>,
  given: Partial<PlantedFact> & { fact?: string; territoryId?: string } = {},
): Promise<PlantedFact> {
  const { fact = 'territory.created', territoryId = randomUUID(), change = 1 } = given;
  const planted = {
    id: given.id ?? randomUUID(),
    aggregate: given.aggregate ?? `territory:${territoryId}`,
    change,
  };
  await asOwner('insert into outbox (id, fact, aggregate, ids) values ($1, $2, $3, $4)', [
    planted.id,
    fact,
    planted.aggregate,
    JSON.stringify({ territoryId, change }),
  ]);
  return planted;
}
