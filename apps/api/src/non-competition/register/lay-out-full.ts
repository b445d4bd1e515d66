import type { EntityManager } from 'typeorm';

/** Statements of a full extract, in their order; each is told of, for the person who waits. */
type Step = { sql: string; values: unknown[] };

const enterprises = `
  insert into register_enterprises
    (slot, number, is_natural_person, juridical_form, denomination, activities, classes)
  select $1, e.number, e.is_natural_person, e.juridical_form,
    case when not e.is_natural_person then n.name end,
    coalesce(a.activities, '{}'), coalesce(a.classes, '{}')
  from in_enterprises e left join in_names n using (number) left join in_activities a using (number)`;

/**
 * Ordered by place: what lies in one town lies together on disk, and a check reads a few pages instead of
 * as many as there are establishments.
 */
const establishments = `
  insert into register_establishments (slot, number, enterprise_number, is_natural_person, juridical_form,
    denomination, is_own_denomination, starts_on, postcode, municipality, street, house_number,
    nis_code, latitude, longitude, point_precision, activities, is_inherited, classes, cells)
  select $1, s.number, s.enterprise_number, e.is_natural_person, e.juridical_form,
    case when not e.is_natural_person then coalesce(n.name, e.denomination) end,
    not e.is_natural_person and n.name is not null,
    s.starts_on, p.postcode, p.municipality, p.street, p.house_number,
    m.nis_code, m.latitude, m.longitude, case when m.postcode is not null then 'commune' end,
    coalesce(a.activities, e.activities), a.number is null and e.activities <> '{}',
    coalesce(a.classes, e.classes),
    case when p.postcode ~ '^[0-9]{4}$' then array(
      select p.postcode::integer * 1000 + class / 100 from unnest(coalesce(a.classes, e.classes)) class
    ) else '{}' end
  from in_establishments s
  join register_enterprises e on e.slot = $1 and e.number = s.enterprise_number
  left join in_addresses p on p.number = s.number
  left join in_places m on m.postcode = p.postcode
  left join in_names n on n.number = s.number
  left join in_activities a on a.number = s.number
  order by p.postcode, s.number`;

/** By class, as they are asked for: a class in all places lies on a few pages. */
const classCounts = `
  insert into register_class_counts (slot, class, postcode, nis_code, establishments)
  select $1, class, postcode, nis_code, count(*) from register_establishments, unnest(classes) class
  where slot = $1 group by class, postcode, nis_code order by class, postcode`;

const index = 'select app.index_register_slot($1)';

/** What is other than in the extract before it; the first one of all has nothing before it. */
const changes = `
  insert into register_changes (extract_id, number, change)
  select $2, coalesce(n.number, o.number),
    case when o.number is null then 'came' when n.number is null then 'went' else 'changed' end
  from (select * from register_establishments where slot = $1) n
  full join (select * from register_establishments where slot = $3) o on o.number = n.number
  where n.number is null or o.number is null
    or (n.activities, n.is_inherited, n.postcode, n.street, n.house_number, n.enterprise_number, n.denomination)
      is distinct from
       (o.activities, o.is_inherited, o.postcode, o.street, o.house_number, o.enterprise_number, o.denomination)`;

export type Slots = { slot: number; previous: number | null; extractId: string };

/** Lays what was staged into a slot that nobody reads, one table after the other. */
export async function layOutFull(
  tx: EntityManager,
  { slot, previous, extractId }: Slots,
  onStep: () => void,
): Promise<void> {
  const steps: Step[] = [
    { sql: enterprises, values: [slot] },
    { sql: establishments, values: [slot] },
    { sql: classCounts, values: [slot] },
    { sql: index, values: [slot] },
    ...(previous === null ? [] : [{ sql: changes, values: [slot, extractId, previous] }]),
  ];
  for (const { sql, values } of steps) {
    await tx.query(sql, values);
    onStep();
  }
}
