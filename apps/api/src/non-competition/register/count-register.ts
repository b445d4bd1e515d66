import type { EntityManager } from 'typeorm';
import type { ExtractCounts } from './extract.ts';
import type { Staged } from './stage-files.ts';

export async function countRegister(
  tx: EntityManager,
  { slot, extractId }: { slot: number; extractId: string },
  staged: Staged,
): Promise<ExtractCounts> {
  const [there] = await tx.query(
    `select (select count(*) from register_enterprises where slot = $1)::integer as enterprises,
        count(*)::integer as establishments,
        count(*) filter (where is_inherited)::integer as inherited,
        count(*) filter (where activities = '{}')::integer as "withoutActivity",
        count(*) filter (where is_natural_person)::integer as "ofNaturalPersons"
      from register_establishments where slot = $1`,
    [slot],
  );
  const [changes] = await tx.query(
    `select count(*) filter (where change = 'came')::integer as came,
        count(*) filter (where change = 'went')::integer as went,
        count(*) filter (where change = 'changed')::integer as changed
      from register_changes where extract_id = $1`,
    [extractId],
  );
  return { ...there, ...staged, ...changes };
}
