import type { TerritoryId } from '@etabli/domain/values/ids';
import type { Statement } from '../platform/connections/database.ts';
import { byText, cursorOf, placeOf } from '../platform/http/page-cursor.ts';
import type { ListTerritoriesInput } from './territory-input.dto.ts';
import type { TerritoryRowView } from './territory-view.dto.ts';

type Asked = ListTerritoriesInput & { visible: TerritoryId[] | null };
type Row = TerritoryRowView & { place: string };

const orders = {
  name: { place: 'app.fold(t.name)', direction: 'asc', beyond: '>' },
  '-name': { place: 'app.fold(t.name)', direction: 'desc', beyond: '<' },
  since: { place: 't.state_since::text', direction: 'asc', beyond: '>' },
  '-since': { place: 't.state_since::text', direction: 'desc', beyond: '<' },
} as const;

/** The columns of a row in a list, for staff and for the public alike; `z` is `zonesOf`. */
export const rowColumns = `t.id, t.code, t.name, t.is_name_published as "isNamePublished",
  t.is_demonstration as "isDemonstration", t.state, t.state_since::text as "stateSince",
  t.promoter ->> 'value' as promoter, (t.jobs_target -> 'value')::int as "jobsTarget", t.version,
  coalesce(z.municipalities, '{}') as municipalities, z.inhabitants`;

export const zonesOf = `lateral (
  select array_agg(m.municipality order by m.first) as municipalities,
    case when sum(m.counts) > 0 then jsonb_build_object(
      'count', sum(m.inhabitants), 'complete', sum(m.known) = sum(m.zones)) end as inhabitants
  from (select municipality, min(position) as first, count(*) as zones, count(inhabitants) as counts,
          count(coalesce(inhabitants::text, counted_with)) as known,
          sum((inhabitants -> 'count')::int) as inhabitants
        from territory_zones where territory_id = t.id group by municipality) m)`;

const filters = `($1::uuid[] is null or t.id = any ($1)) and ($2::text is null or t.state = $2)
  and ($3::text is null or strpos(app.fold(t.name), app.fold($3)) > 0 or exists (
    select 1 from territory_zones s where s.territory_id = t.id
      and (strpos(app.fold(s.municipality), app.fold($3)) > 0
        or strpos(app.fold(s.name), app.fold($3)) > 0)))`;

type Ask = (statements: [Statement, Statement]) => Promise<[Row[], [{ total: number }]]>;

/** A page of territories in the asked order, from a place on: the same place stays right while rows come and go. */
export async function listTerritoryRows(
  ask: Ask,
  { visible, state, q, sort, cursor, limit }: Asked,
): Promise<{ items: TerritoryRowView[]; next: string | null; total: number }> {
  const { place, direction, beyond } = orders[sort];
  const filtered = [visible, state ?? null, q?.normalize() || null];
  const [rows, [count]] = await ask([
    {
      text: `select ${rowColumns}, ${place} as place from territories t left join ${zonesOf} z on true
       where ${filters} and ($4::text is null or (${place}, t.id) ${beyond} ($4, $5::uuid))
       order by ${place} ${direction}, t.id ${direction} limit $6`,
      values: [...filtered, ...placeOf(byText, cursor), limit + 1],
    },
    {
      text: `select count(*)::int as total from territories t where ${filters}`,
      values: filtered,
    },
  ]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: items.map(({ place: _, ...row }) => row),
    next: more ? cursorOf([last.place, last.id]) : null,
    total: count.total,
  };
}
