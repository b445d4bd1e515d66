import type { ActivityFacts } from '@etabli/domain/activities/requirements/requirement';
import type { ActivityId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import { clearanceOf, clearanceOutdated } from './clearance-in-force.queries.ts';

/**
 * What the requirements of a move look at: the decision that allows the activity on a day, and whether
 * the activity has become another one since that decision was written down.
 */
export async function findClearanceFacts(
  tx: EntityManager,
  id: ActivityId,
  on: PlainDate,
): Promise<ActivityFacts['clearance']> {
  const [found] = await tx.query(
    `select k.decided_on::text as "decidedOn", k.in_force_until::text as "inForceUntil",
       ${clearanceOutdated} as "isOutdated"
     from activities a join ${clearanceOf} k on true where a.id = $2`,
    [on, id],
  );
  return found ?? null;
}

/** True when a decision allows the activity on a day, or one that is written down will later. */
export async function isClearedFrom(
  tx: EntityManager,
  id: ActivityId,
  on: PlainDate,
): Promise<boolean> {
  const [found] = await tx.query(
    `select k.number is not null or exists (select 1 from clearances c
         where c.activity_id = a.id and c.in_force_from > $1::date and c.withdrawn_on is null
           and c.decision in ('favourable', 'favourable_with_conditions')) as cleared
     from activities a left join ${clearanceOf} k on true where a.id = $2`,
    [on, id],
  );
  return found?.cleared ?? false;
}
