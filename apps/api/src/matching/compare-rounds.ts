import type { EntityManager } from 'typeorm';
import type { RoundRow } from './round.entity.ts';
import type { RoundView } from './round-view.dto.ts';

/**
 * How many people stand otherwise than in the computed round before. A place is a proposal of the
 * round, or one that was held through it; who was out of a round had none.
 */
export async function compareWithBefore(
  tx: EntityManager,
  { id, territoryId, number, digest }: Pick<RoundRow, 'id' | 'territoryId' | 'number' | 'digest'>,
): Promise<RoundView['comparison']> {
  if (digest === null) {
    return null;
  }
  const [before] = await tx.query(
    `select id, number from rounds where territory_id = $1 and number < $2 and digest is not null
     order by number desc limit 1`,
    [territoryId, number],
  );
  if (!before) {
    return null;
  }
  const [counts] = await tx.query(
    `with place as (
       select r.round_id, r.beneficiary_id,
         coalesce(p.activity_id, case when r.standing = 'held' then (
           select h.activity_id from proposals h join rounds g on g.id = h.round_id
           where h.beneficiary_id = r.beneficiary_id and g.number < $3 and h.state <> 'superseded'
           order by g.number desc limit 1) end) as activity
       from round_people r
       left join proposals p on p.round_id = r.round_id and p.beneficiary_id = r.beneficiary_id
       where r.round_id in ($1, $2)),
     pair as (
       select n.beneficiary_id as now_there, o.beneficiary_id as was_there,
         n.activity as now, o.activity as was
       from (select * from place where round_id = $1) n
       full join (select * from place where round_id = $2) o using (beneficiary_id))
     select count(*) filter (where now = was)::int as same,
       count(*) filter (where now <> was)::int as moved,
       count(*) filter (where now is not null and was is null and was_there is not null)::int as gained,
       count(*) filter (where now is null and was is not null and now_there is not null)::int as lost,
       count(*) filter (where was_there is null)::int as newcomers,
       count(*) filter (where now_there is null)::int as gone
     from pair`,
    [id, before.id, number],
  );
  return { number: before.number, ...counts };
}
