import type { RoundId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { cursorOf, placeOf } from '../platform/http/page-cursor.ts';
import type { ListRoundPeopleInput } from './round-input.dto.ts';
import type { RoundPeopleView, RoundPersonView } from './round-view.dto.ts';

type Asked = ListRoundPeopleInput & { roundId: RoundId };
type Row = RoundPersonView & { place: number };

/** A proposal as a card; `p` is the proposal and `a` its activity. */
export const cardColumns = `jsonb_build_object('id', p.id, 'state', p.state, 'stateSince', p.state_since,
  'version', p.version, 'answerBefore', p.answer_before, 'reasons', p.reasons -> 'reasons',
  'parts', p.reasons -> 'parts',
  'activity', jsonb_build_object('id', a.id, 'code', a.code, 'name', a.name))`;

/** A person as they are named; `b` is the file. */
export const nameColumns = `jsonb_build_object('id', b.id, 'reference', b.reference,
  'givenName', b.given_name, 'familyName', b.family_name)`;

/** The proposal of the round, or the one that was held through it. */
const tables = `round_people r join beneficiaries b on b.id = r.beneficiary_id
  join rounds o on o.id = r.round_id
  left join lateral (
    select h.* from proposals h join rounds g on g.id = h.round_id
    where h.beneficiary_id = r.beneficiary_id and (h.round_id = r.round_id
      or (r.standing = 'held' and g.number < o.number and h.state not in ('superseded', 'set_aside')))
    order by g.number desc limit 1) p on true
  left join activities a on a.id = p.activity_id`;

/** Where a person stands by now: as the round put them, or as somebody moved them by hand since. */
const standsNow = `case
  when r.standing = 'placed' and p.state = 'displaced' then 'unplaced'
  when r.standing = 'unplaced' and p.state <> 'displaced' then 'placed'
  else r.standing end`;

const filters = `r.round_id = $1 and ($2::text is null or ${standsNow} = $2)
  and ($3::uuid is null or p.activity_id = $3) and ($4::text is null or p.state = $4)
  and ($5::text is null or jsonb_path_exists(r.reasons, '$.reasons[*] ? (@.code == $code)', jsonb_build_object('code', $5::text))
    or jsonb_path_exists(r.reasons, '$.removed[*] ? (@.rule == $code)', jsonb_build_object('code', $5::text)))
  and ($6::text is null or b.reference = $6
    or strpos(app.fold(b.given_name || ' ' || coalesce(b.family_name, '')), app.fold($6)) > 0)`;

const byMonths = z.int();

/** A page of the people of a round, the longest wait first, from a place on. */
export async function listRoundPeople(
  tx: EntityManager,
  { roundId, person, standing, activity, state, reason, q, detail, cursor, limit }: Asked,
): Promise<RoundPeopleView> {
  const filtered = [
    ...[roundId, standing ?? null, activity ?? null, state ?? null],
    ...[reason ?? null, q?.normalize() || null],
  ];
  const rows: Row[] = await tx.query(
    `select ${nameColumns} as person, ${standsNow} as standing, r.waiting_months as "waitingMonths", b.language,
       case when b.weekly_minutes_least is not null then jsonb_build_object(
         'least', b.weekly_minutes_least, 'most', b.weekly_minutes_most) end as hours,
       case when p.id is not null then ${cardColumns} end as proposal,
       case when $10::uuid is null then '[]' else r.reasons -> 'open' end as open,
       r.reasons -> 'reasons' as reasons, r.reasons -> 'criteria' as criteria,
       case when $11 then r.reasons -> 'left' else '[]' end as left,
       case when $11 then r.reasons -> 'removed' else '[]' end as removed,
       jsonb_array_length(r.reasons -> 'left') as "leftCount",
       jsonb_array_length(r.reasons -> 'removed') as "removedCount",
       coalesce(r.waiting_months, -1) as place
     from ${tables}
     where ${filters} and ($10::uuid is null or r.beneficiary_id = $10) and ($7::int is null or (-coalesce(r.waiting_months, -1), r.beneficiary_id) > (-$7::int, $8::uuid))
     order by coalesce(r.waiting_months, -1) desc, r.beneficiary_id limit $9`,
    [...filtered, ...placeOf(byMonths, cursor), limit + 1, person ?? null, detail === 'full'],
  );
  const [{ total }] = await tx.query(
    `select count(*)::int as total from ${tables} where ${filters}`,
    filtered,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ place: _, ...row }) => row),
    activities: await namesOf(tx, items),
    next: rows.length > limit && last ? cursorOf([last.place, last.person.id]) : null,
    total,
  };
}

/** The activities that the reasons of these people name. */
function namesOf(
  tx: EntityManager,
  items: readonly RoundPersonView[],
): Promise<RoundPeopleView['activities']> {
  const ids = items.flatMap(({ left, removed, reasons }) => [
    ...[...left, ...removed].map(({ activityId }) => activityId),
    ...reasons.flatMap(({ params: { activity } }) =>
      typeof activity === 'string' ? activity : [],
    ),
  ]);
  return tx.query('select id, code, name from activities where id = any ($1) order by name, id', [
    [...new Set(ids)],
  ]);
}
