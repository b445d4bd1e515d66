import { definingFields } from '@etabli/domain/activities/correction';
import type { ActivityFacts } from '@etabli/domain/activities/requirements/requirement';
import type { ActivityId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import { clearanceOf } from './clearance-in-force.queries.ts';

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
       exists (select 1 from activity_changes h, jsonb_array_elements(h.fields) f
         where h.activity_id = a.id and h.kind = 'corrected' and f ->> 'field' = any ($3)
           and h.at > (select recorded_at from clearances c
             where c.activity_id = a.id and c.number = k.number)) as "isOutdated"
     from activities a join ${clearanceOf} k on true where a.id = $2`,
    [on, id, definingFields],
  );
  return found ?? null;
}
