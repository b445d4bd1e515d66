import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/**
 * Declares which ids a fact carries. Each word lists its facts once, and both the list that start-up
 * checks and the types come from there:
 *
 *     export const territoryFacts = { 'territory.moved': carries<{ territoryId: TerritoryId }> };
 *     declare module '…/announce.ts' {
 *       interface Facts extends FactsIn<typeof territoryFacts> {}
 *     }
 */
export const carries = <Ids extends object>(ids: Ids): Ids => ids;
export type FactsIn<Declared extends Record<string, (ids: never) => object>> = {
  [Name in keyof Declared]: ReturnType<Declared[Name]>;
};

// biome-ignore lint/suspicious/noEmptyInterface: filled in by the words
export interface Facts {}
export type FactName = keyof Facts & string;

/** Where the names of all facts are found at start. */
export const announcedFacts = Symbol('announced facts');

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

/** The same for many facts at once, in their order: what a whole batch of rows has changed. */
export async function announceAll<Name extends FactName>(
  tx: EntityManager,
  facts: { name: Name; aggregate: string; ids: Facts[Name] }[],
): Promise<void> {
  await tx.query(
    `insert into outbox (id, fact, aggregate, ids)
     select id, fact, aggregate, ids
     from rows from (jsonb_to_recordset($1) as (id uuid, fact text, aggregate text, ids jsonb))
       with ordinality as told (id, fact, aggregate, ids, place)
     order by place`,
    [JSON.stringify(facts.map(({ name, ...fact }) => ({ id: randomUUID(), fact: name, ...fact })))],
  );
}
