import type { EntityManager } from 'typeorm';
import type { ExtractCounts } from './extract.ts';
import type { Staged } from './stage-files.ts';

type There = Omit<ExtractCounts, 'rowsRead' | 'repeated' | 'came' | 'went' | 'changed'>;

type Place = { slot: number; extractId: string };

/** Counts a full extract row by row, and an update by what it moved of the extract that it follows. */
export async function countRegister(
  tx: EntityManager,
  { slot, extractId }: Place,
  { kind, staged }: { kind: 'full' | 'update'; staged: Staged },
): Promise<ExtractCounts> {
  const there = kind === 'full' ? await countSlot(tx, slot) : await countMoved(tx);
  const [changes] = await tx.query(
    `select count(*) filter (where change = 'came')::integer as came,
        count(*) filter (where change = 'went')::integer as went,
        count(*) filter (where change = 'changed')::integer as changed
      from register_changes where extract_id = $1`,
    [extractId],
  );
  return { ...there, ...staged, ...changes };
}

async function countSlot(tx: EntityManager, slot: number): Promise<There> {
  const [there]: [There] = await tx.query(
    `select (select count(*) from register_enterprises where slot = $1)::integer as enterprises,
        count(*)::integer as establishments,
        count(*) filter (where is_inherited)::integer as inherited,
        count(*) filter (where activities = '{}')::integer as "withoutActivity",
        count(*) filter (where is_natural_person)::integer as "ofNaturalPersons"
      from register_establishments where slot = $1`,
    [slot],
  );
  return there;
}

/** From what the update took out and put in, as it lies in the tables of its session. */
async function countMoved(tx: EntityManager): Promise<There> {
  const [{ counts: before }]: [{ counts: There }] = await tx.query(
    `select counts from register_extracts where state = 'current'`,
  );
  const [by]: [There] = await tx.query(
    `select (select count(*) from new_enterprises)::integer
          - (select count(*) from old_enterprises)::integer as enterprises,
        coalesce(sum(step), 0)::integer as establishments,
        coalesce(sum(step) filter (where is_inherited), 0)::integer as inherited,
        coalesce(sum(step) filter (where activities = '{}'), 0)::integer as "withoutActivity",
        coalesce(sum(step) filter (where is_natural_person), 0)::integer as "ofNaturalPersons"
      from (
        select 1 as step, is_inherited, activities, is_natural_person from new_establishments
        union all select -1, is_inherited, activities, is_natural_person from old_establishments
      ) both_ways`,
  );
  return {
    enterprises: before.enterprises + by.enterprises,
    establishments: before.establishments + by.establishments,
    inherited: before.inherited + by.inherited,
    withoutActivity: before.withoutActivity + by.withoutActivity,
    ofNaturalPersons: before.ofNaturalPersons + by.ofNaturalPersons,
  };
}
