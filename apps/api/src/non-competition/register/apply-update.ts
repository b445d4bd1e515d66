import type { EntityManager } from 'typeorm';

/**
 * An update lists what goes, then what comes; of an entity that is named in one file, the others still
 * hold. So each entity that is named anywhere is put together anew: from the update where it is named
 * there, from what was there where it is not. Its establishments follow it, for they may inherit.
 */
const sets = `
  create temp table touched_enterprises (number text primary key) on commit drop;
  create temp table touched_establishments (number text primary key) on commit drop;
  create temp table old_enterprises (like register_enterprises) on commit drop;
  create temp table new_enterprises (like register_enterprises) on commit drop;
  create temp table old_establishments (like register_establishments) on commit drop;
  create temp table new_establishments (like register_establishments) on commit drop;
  create temp table moved_counts (class integer, postcode text, nis_code text, step integer) on commit drop;
  insert into touched_enterprises
    select number from gone_enterprise union select number from in_enterprises
    union select number from gone_denomination where number < '2'
    union select number from in_names where number < '2'
    union select number from gone_activity where number < '2'
    union select number from in_activities where number < '2';
  analyze touched_enterprises`;

const oldEnterprises = `
  with gone as (
    delete from register_enterprises e using touched_enterprises t
    where e.slot = $1 and e.number = t.number returning e.*)
  insert into old_enterprises select * from gone`;

const newEnterprises = `
  insert into new_enterprises
    (slot, number, is_natural_person, juridical_form, denomination, activities, classes)
  select $1, number, is_natural_person, juridical_form,
    case when not is_natural_person then
      case when names_anew then name else denomination end end,
    case when acts_anew then coalesce(in_acts, '{}') else coalesce(activities, '{}') end,
    case when acts_anew then coalesce(in_classes, '{}') else coalesce(classes, '{}') end
  from (
    select t.number, coalesce(i.is_natural_person, o.is_natural_person) as is_natural_person,
      case when i.number is null then o.juridical_form else i.juridical_form end as juridical_form,
      n.name, o.denomination, a.activities as in_acts, a.classes as in_classes, o.activities, o.classes,
      n.number is not null or t.number in (select number from gone_denomination) as names_anew,
      a.number is not null or t.number in (select number from gone_activity) as acts_anew
    from touched_enterprises t
    left join in_enterprises i on i.number = t.number
    left join old_enterprises o on o.number = t.number
    left join in_names n on n.number = t.number
    left join in_activities a on a.number = t.number
    where i.number is not null
      or (o.number is not null and t.number not in (select number from gone_enterprise))
  ) told`;

const intoEnterprises = 'insert into register_enterprises select * from new_enterprises';

/** Those that are named, and those that had from their enterprise what is another there now. */
const touchedEstablishments = `
  insert into touched_establishments
    select number from gone_establishment union select number from in_establishments
    union select number from gone_address where number >= '2'
    union select number from in_addresses
    union select number from gone_denomination where number >= '2'
    union select number from in_names where number >= '2'
    union select number from gone_activity where number >= '2'
    union select number from in_activities where number >= '2'
    union select s.number from register_establishments s
      join touched_enterprises t on t.number = s.enterprise_number
      join old_enterprises o on o.number = t.number
      left join new_enterprises e on e.number = t.number
      where s.slot = $1 and (e.number is null
        or (e.is_natural_person, e.juridical_form) is distinct from (o.is_natural_person, o.juridical_form)
        or (not s.is_own_denomination and e.denomination is distinct from o.denomination)
        or ((s.is_inherited or s.activities = '{}') and e.activities <> o.activities))`;

const oldEstablishments = `
  with gone as (
    delete from register_establishments s using touched_establishments t
    where s.slot = $1 and s.number = t.number returning s.*)
  insert into old_establishments select * from gone`;

/** Point and municipality stay where the address does. */
const newEstablishments = `
  insert into new_establishments (slot, number, enterprise_number, is_natural_person, juridical_form,
    denomination, is_own_denomination, starts_on, postcode, municipality, nis_code, street, house_number,
    latitude, longitude, point_precision, activities, is_inherited, classes, cells)
  select $1, told.number, told.enterprise_number, e.is_natural_person, e.juridical_form,
    case when not e.is_natural_person then coalesce(own_name, e.denomination) end,
    not e.is_natural_person and own_name is not null,
    starts_on, postcode, municipality, nis_code, street, house_number, latitude, longitude, point_precision,
    coalesce(own_acts, e.activities), own_acts is null and e.activities <> '{}',
    coalesce(own_classes, e.classes),
    case when postcode ~ '^[0-9]{4}$' then array(
      select postcode::integer * 1000 + class / 100 from unnest(coalesce(own_classes, e.classes)) class
    ) else '{}' end
  from (
    select t.number, coalesce(i.enterprise_number, o.enterprise_number) as enterprise_number,
      case when i.number is null then o.starts_on else i.starts_on end as starts_on,
      case when n.number is not null then n.name
           when o.is_own_denomination and not t.number in (select number from gone_denomination)
             then o.denomination end as own_name,
      case when a.number is not null then a.activities
           when not o.is_inherited and o.activities <> '{}'
             and not t.number in (select number from gone_activity) then o.activities end as own_acts,
      case when a.number is not null then a.classes
           when not o.is_inherited and o.activities <> '{}'
             and not t.number in (select number from gone_activity) then o.classes end as own_classes,
      case when moved then p.postcode else o.postcode end as postcode,
      case when moved then p.municipality else o.municipality end as municipality,
      case when moved then p.street else o.street end as street,
      case when moved then p.house_number else o.house_number end as house_number,
      case when moved then m.nis_code else o.nis_code end as nis_code,
      case when moved then m.latitude else o.latitude end as latitude,
      case when moved then m.longitude else o.longitude end as longitude,
      case when not moved then o.point_precision
           when m.postcode is not null then 'commune' end as point_precision
    from touched_establishments t
    left join in_establishments i on i.number = t.number
    left join old_establishments o on o.number = t.number
    left join in_names n on n.number = t.number
    left join in_activities a on a.number = t.number
    left join in_addresses p on p.number = t.number
    left join in_places m on m.postcode = p.postcode
    cross join lateral (
      select p.number is not null or t.number in (select number from gone_address) as moved
    ) as address
    where i.number is not null
      or (o.number is not null and t.number not in (select number from gone_establishment))
  ) told
  join register_enterprises e on e.slot = $1 and e.number = told.enterprise_number`;

const intoEstablishments = 'insert into register_establishments select * from new_establishments';

const sortedIn = 'select app.sort_in_register_slot($1)';

/** The counts move by what went and what came, class by class and place by place. */
const movedCounts = `
  insert into moved_counts (class, postcode, nis_code, step)
  select class, postcode, nis_code, sum(step) from (
    select unnest(classes) as class, postcode, nis_code, -1 as step from old_establishments
    union all select unnest(classes), postcode, nis_code, 1 from new_establishments
  ) moved group by class, postcode, nis_code having sum(step) <> 0`;

/** By the expressions of the index: a place may be unknown. */
const countsMoved = `
  merge into register_class_counts c using moved_counts m
  on c.slot = $1 and c.class = m.class and coalesce(c.postcode, '') = coalesce(m.postcode, '')
    and coalesce(c.nis_code, '') = coalesce(m.nis_code, '')
  when matched and c.establishments + m.step = 0 then delete
  when matched then update set establishments = c.establishments + m.step
  when not matched then insert (slot, class, postcode, nis_code, establishments)
    values ($1, m.class, m.postcode, m.nis_code, m.step)`;

const changes = `
  insert into register_changes (extract_id, number, change)
  select $1, coalesce(n.number, o.number),
    case when o.number is null then 'came' when n.number is null then 'went' else 'changed' end
  from new_establishments n full join old_establishments o on o.number = n.number
  where n.number is null or o.number is null
    or (n.activities, n.is_inherited, n.postcode, n.street, n.house_number, n.enterprise_number, n.denomination)
      is distinct from
       (o.activities, o.is_inherited, o.postcode, o.street, o.house_number, o.enterprise_number, o.denomination)`;

/** Changes the slot in use by an update, as part of the caller’s transaction. */
export async function applyUpdate(
  tx: EntityManager,
  { slot, extractId }: { slot: number; extractId: string },
  onStep: () => void,
): Promise<void> {
  // The rows that are touched are few: they are looked up, not looked for.
  await tx.query('set local random_page_cost = 1.1');
  await tx.query(sets);
  for (const sql of [oldEnterprises, newEnterprises]) {
    await tx.query(sql, [slot]);
  }
  await tx.query(intoEnterprises);
  onStep();
  await tx.query(touchedEstablishments, [slot]);
  await tx.query('analyze touched_establishments');
  for (const sql of [oldEstablishments, newEstablishments]) {
    await tx.query(sql, [slot]);
  }
  await tx.query(intoEstablishments);
  await tx.query(sortedIn, [slot]);
  onStep();
  await tx.query(movedCounts);
  await tx.query('analyze moved_counts');
  await tx.query(countsMoved, [slot]);
  await tx.query(changes, [extractId]);
  onStep();
}
