import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** Each word adds its facts here by declaration merging, beside its acts: `'territory.moved': { … }`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by the words
export interface Facts {}
export type FactName = keyof Facts & string;

/**
 * Announces a fact in the act's own transaction: ids only, for whoever reacts reads anew. Order holds
 * per aggregate because the act has locked the aggregate's row before.
 */
export async function announce<Name extends FactName>(
  tx: EntityManager,
  fact: { name: Name; aggregate: string; ids: Facts[Name] },
): Promise<void> {
  await tx.query('insert into outbox (id, fact, aggregate, ids) values ($1, $2, $3, $4)', [
    randomUUID(),
    fact.name,
    fact.aggregate,
    JSON.stringify(fact.ids),
  ]);
}
