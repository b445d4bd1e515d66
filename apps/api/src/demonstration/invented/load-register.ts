import { municipalitiesOfPostcode } from '@etabli/domain/territories/municipalities/find-municipality';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import {
  packActivity,
  packCell,
  packClass,
  type RegisterActivity,
} from '../../non-competition/register/packed-activity.ts';
import { type InventedEstablishment, inventedEstablishments } from './register-rows.ts';

const year = 2025;

/** Ten digits of the form that establishments have; the last two are 97 less the rest of the others. */
function numberOf(first: string, place: number): string {
  const eight = `${first}${String(place).padStart(7, '0')}`;
  return `${eight}${String(97 - (Number(eight) % 97)).padStart(2, '0')}`;
}

function rowOf(one: InventedEstablishment, place: number, on: PlainDate) {
  const [municipality] = municipalitiesOfPostcode(one.postcode, on);
  const activities: RegisterActivity[] = [
    { version: year, code: one.code, role: 'MAIN' },
    ...(one.also ? [{ version: year, code: one.also, role: 'SECO' } as const] : []),
  ];
  return {
    number: numberOf('2', 9_000_000 + place),
    enterprise_number: numberOf('0', 9_000_000 + place),
    denomination: one.name,
    postcode: one.postcode,
    municipality: municipality?.name ?? null,
    nis_code: municipality?.nis ?? null,
    latitude: municipality?.centre.latitude ?? null,
    longitude: municipality?.centre.longitude ?? null,
    activities: activities.map(packActivity),
    classes: activities.map(({ code }) => packClass(year, code.slice(0, 4))),
    cells: activities.map(({ code }) => packCell(one.postcode, year, code.slice(0, 2))),
  };
}

/**
 * Lays a small invented register into the house where none was imported, as its first extract. The first
 * real one takes its place.
 */
export async function loadInventedRegister(tx: EntityManager, on: PlainDate): Promise<void> {
  const [known]: { found: boolean }[] = await tx.query(
    'select exists (select 1 from register_extracts) as found',
  );
  if (known?.found) {
    return;
  }
  const rows = inventedEstablishments.map((one, place) => rowOf(one, place, on));
  const count = rows.length;
  const counts = {
    ...{ enterprises: count, establishments: count },
    ...{ inherited: 0, withoutActivity: 0, ofNaturalPersons: 0 },
  };
  await tx.query(
    `insert into register_extracts (id, number, kind, snapshot_on, extracted_at, state, slot, counts, notes,
       imported_at)
     values (gen_random_uuid(), 1, 'full', $1, now(), 'current', 0, $2, $3, now())`,
    [on, JSON.stringify(counts), JSON.stringify([{ code: 'invented', count }])],
  );
  await tx.query(
    `insert into register_establishments (slot, number, enterprise_number, is_natural_person, denomination,
       is_own_denomination, postcode, municipality, nis_code, latitude, longitude, point_precision, activities,
       is_inherited, classes, cells)
     select 0, r.number, r.enterprise_number, false, r.denomination, true, r.postcode, r.municipality,
       r.nis_code, r.latitude, r.longitude, case when r.latitude is not null then 'commune' end,
       r.activities, false, r.classes, r.cells
     from jsonb_to_recordset($1) as r (number text, enterprise_number text, denomination text, postcode text,
       municipality text, nis_code text, latitude float8, longitude float8, activities integer[],
       classes integer[], cells integer[])`,
    [JSON.stringify(rows)],
  );
  await tx.query(
    `insert into register_class_counts (slot, class, postcode, nis_code, establishments)
     select slot, class, postcode, nis_code, count(*) from register_establishments, unnest(classes) as class
     where slot = 0 group by slot, class, postcode, nis_code`,
  );
}
