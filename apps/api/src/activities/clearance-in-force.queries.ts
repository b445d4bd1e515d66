import { definingFields } from '@etabli/domain/activities/correction';

/**
 * The decision that allows activity `a` on the day `$1`, as `clearanceInForce` of the domain picks it:
 * joined by `left join <this> k on true`. Decisions belong to a later word; which one counts must be
 * asked here too, row by row, for a list to be filtered and paged by it (decision record 0018).
 */
export const clearanceOf = `lateral (
  select d.number, d.decision, d.conditions, d.decided_on, d.in_force_from, d.in_force_until,
    d.recorded_at
  from (select * from clearances c
        where c.activity_id = a.id and c.decision <> 'adjourned' and c.in_force_from <= $1::date
        order by c.number desc limit 1) d
  where d.decision in ('favourable', 'favourable_with_conditions')
    and (d.in_force_until is null or d.in_force_until >= $1::date)
    and (d.withdrawn_on is null or d.withdrawn_on > $1::date))`;

/** That decision as it is shown, or null: a column of a query that joined it as `k`. */
export const clearanceColumn = `case when k.number is not null then jsonb_build_object(
    'number', k.number, 'decision', k.decision, 'conditions', k.conditions, 'decidedOn', k.decided_on,
    'inForceFrom', k.in_force_from, 'inForceUntil', k.in_force_until) end as clearance`;

/**
 * True when activity `a` has become another one since that decision was written down: a column of a query
 * that joined it as `k`, for staff, as it reads the history.
 */
export const clearanceOutdated = `exists (
  select 1 from activity_changes h, jsonb_array_elements(h.fields) f
  where h.activity_id = a.id and h.kind = 'corrected' and h.at > k.recorded_at
    and f ->> 'field' = any ('{${definingFields.join(',')}}'::text[]))`;
