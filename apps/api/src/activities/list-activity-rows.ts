import type { TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import { byText, cursorOf, placeOf } from '../platform/http/page-cursor.ts';
import type { ListActivitiesInput } from './activity-input.dto.ts';
import type { ActivityRowView, ActivityView } from './activity-view.dto.ts';
import { clearanceColumn, clearanceOf, clearanceOutdated } from './clearance-in-force.queries.ts';

type Asked = ListActivitiesInput & { visible: TerritoryId[] | null; on: PlainDate };
type Row = ActivityRowView & { place: string };

/** With what only its own page shows. */
export type ActivityFound = ActivityRowView & Pick<ActivityView, 'offer'>;

/** A clearance ends soon when its last day is at most so many days away. */
const soonDays = 60;

const orders = {
  name: { place: 'app.fold(a.name)', direction: 'asc', beyond: '>' },
  '-name': { place: 'app.fold(a.name)', direction: 'desc', beyond: '<' },
  since: { place: 'a.state_since::text', direction: 'asc', beyond: '>' },
  '-since': { place: 'a.state_since::text', direction: 'desc', beyond: '<' },
} as const;

/** An activity in a list and on its page; `$1` is the day, `$2` how many days are soon. */
const activityColumns = `a.id, a.code, a.name, a.purpose, a.work_kinds as "workKinds", a.zone,
  a.is_itinerant as "isItinerant", a.posts, a.min_posts as "minPosts",
  a.weekly_minutes_least as "weeklyMinutesLeast", a.weekly_minutes_most as "weeklyMinutesMost", a.skills,
  a.starts_on::text as "startsOn", a.state, a.state_since::text as "stateSince",
  a.is_demonstration as "isDemonstration", a.version,
  jsonb_build_object('id', t.id, 'code', t.code, 'name', t.name) as territory,
  case when e.id is not null then jsonb_build_object('id', e.id, 'name', e.name, 'kind', e.kind) end as employer,
  ${clearanceColumn}, coalesce(k.in_force_until <= $1::date + $2::int, false) as "isClearanceEnding",
  ${clearanceOutdated} as "isClearanceOutdated"`;

const activityTables = `activities a join territories t on t.id = a.territory_id
  left join employers e on e.id = a.employer_id left join ${clearanceOf} k on true`;

const filters = `($3::uuid[] is null or a.territory_id = any ($3))
  and ($4::uuid is null or a.territory_id = $4) and ($5::text is null or a.state = $5)
  and ($6::text is null or a.work_kinds ? $6) and ($7::uuid is null or a.employer_id = $7)
  and case $8::text when 'in_force' then k.number is not null and not ${clearanceOutdated}
    when 'missing' then (k.number is null or ${clearanceOutdated}) and a.state <> 'closed'
    when 'ending' then k.in_force_until <= $1::date + $2::int else true end
  and ($9::text is null or strpos(app.fold(a.name), app.fold($9)) > 0
    or strpos(app.fold(a.purpose), app.fold($9)) > 0 or strpos(app.fold(e.name), app.fold($9)) > 0)`;

/** An activity as its page shows it, or nothing; `visible` are the territories of the first wall. */
export async function findActivityRow(
  tx: EntityManager,
  { id, visible, on }: { id: string; visible: TerritoryId[] | null; on: PlainDate },
): Promise<ActivityFound | undefined> {
  const [row]: ActivityFound[] = await tx.query(
    `select ${activityColumns}, a.offer from ${activityTables}
     where a.id = $3 and ($4::uuid[] is null or a.territory_id = any ($4))`,
    [on, soonDays, id, visible],
  );
  return row;
}

/** A page of activities in the asked order, from a place on. */
export async function listActivityRows(
  tx: EntityManager,
  { visible, on, sort, cursor, limit, ...asked }: Asked,
): Promise<{ items: ActivityRowView[]; next: string | null; total: number }> {
  const { place, direction, beyond } = orders[sort];
  const { territory, state, workKind, employer, clearance, q } = asked;
  const filtered = [
    ...[on, soonDays, visible, territory ?? null, state ?? null],
    ...[workKind ?? null, employer ?? null, clearance ?? null, q?.normalize() || null],
  ];
  const rows: Row[] = await tx.query(
    `select ${activityColumns}, ${place} as place from ${activityTables}
     where ${filters} and ($10::text is null or (${place}, a.id) ${beyond} ($10, $11::uuid))
     order by ${place} ${direction}, a.id ${direction} limit $12`,
    [...filtered, ...placeOf(byText, cursor), limit + 1],
  );
  const [count] = await tx.query(
    `select count(*)::int as total from ${activityTables} where ${filters}`,
    filtered,
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: items.map(({ place: _, ...row }) => row),
    next: more ? cursorOf([last.place, last.id]) : null,
    total: count.total,
  };
}
