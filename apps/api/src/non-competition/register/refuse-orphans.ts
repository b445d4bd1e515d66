import type { EntityManager } from 'typeorm';
import { RegisterProblem } from './register-problem.ts';

/** Establishments that are to be there, and whose enterprise is not: of a full extract, all of them. */
const inFull = `
  select count(*)::integer as count, min(s.number) as first from in_establishments s
  where not exists (select 1 from register_enterprises e where e.slot = $1 and e.number = s.enterprise_number)`;

/** Of an update, those that it names and that were not put together again: nobody runs them. */
const inUpdate = `
  select count(*)::integer as count, min(t.number) as first from touched_establishments t
  left join in_establishments i on i.number = t.number
  left join old_establishments o on o.number = t.number
  where (i.number is not null
      or (o.number is not null and t.number not in (select number from gone_establishment)))
    and not exists (select 1 from new_establishments n where n.number = t.number)`;

type Asked = { slot: number; kind: 'full' | 'update'; acceptsPartial: boolean };

/**
 * How many establishments are left out because nobody runs them. That is a fault of the files, unless
 * they are known to be a part of the register only.
 */
export async function refuseOrphans(
  tx: EntityManager,
  { slot, kind, acceptsPartial }: Asked,
): Promise<number> {
  const [{ count, first }]: [{ count: number; first: string }] = await (kind === 'full'
    ? tx.query(inFull, [slot])
    : tx.query(inUpdate));
  if (count > 0 && !acceptsPartial) {
    throw new RegisterProblem(
      `${count} establishments without their enterprise, the first is ${dotted(first)}; --partial leaves such ones out`,
    );
  }
  return count;
}

/** As the register prints the number of an establishment. */
const dotted = (number: string) => number.replace(/^(\d)(\d{3})(\d{3})(\d{3})$/, '$1.$2.$3.$4');
