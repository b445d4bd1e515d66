import {
  packActivity,
  packCell,
  packClass,
  type RegisterActivity,
} from '../../src/non-competition/register/packed-activity.ts';
import type { TestApp } from '../test-app.ts';

/** An establishment as a test lays it into the register; what it does not say is an electrician of Verviers. */
export type GivenEstablishment = {
  number: string;
  enterpriseNumber?: string;
  denomination?: string | null;
  postcode?: string;
  nisCode?: string;
  latitude?: number;
  longitude?: number;
  pointPrecision?: 'address' | 'commune';
  activities?: RegisterActivity[];
  isInherited?: boolean;
};

const electrician: RegisterActivity[] = [{ version: 2025, code: '43211', role: 'MAIN' }];

/** Lays a small register into a slot and makes it the current extract. */
export async function givenRegister(
  app: Pick<TestApp, 'asOwner'>,
  establishments: GivenEstablishment[],
  { number = 140, snapshotOn = '2026-10-05' } = {},
): Promise<void> {
  await app.asOwner('delete from register_extracts');
  await app.asOwner('delete from register_establishments');
  await app.asOwner('delete from register_class_counts');
  await app.asOwner(
    `insert into register_extracts (id, number, kind, snapshot_on, extracted_at, state, slot, counts,
       notes, imported_at)
     values (gen_random_uuid(), $1, 'full', $2, now(), 'current', 0, '{}', '[]', now())`,
    [number, snapshotOn],
  );
  for (const one of establishments) {
    await insert(app, one);
  }
  await app.asOwner(
    `insert into register_class_counts (slot, class, postcode, nis_code, establishments)
     select slot, class, postcode, nis_code, count(*) from register_establishments, unnest(classes) as class
     group by slot, class, postcode, nis_code`,
  );
}

async function insert(app: Pick<TestApp, 'asOwner'>, one: GivenEstablishment): Promise<void> {
  const {
    number,
    enterpriseNumber = '0400000001',
    denomination = 'Essai',
    postcode = '4800',
    nisCode = '63079',
    latitude = 50.5911,
    longitude = 5.8652,
    pointPrecision = 'commune',
    activities = electrician,
    isInherited = false,
  } = one;
  await app.asOwner(
    `insert into register_establishments (slot, number, enterprise_number, is_natural_person,
       denomination, is_own_denomination, postcode, nis_code, latitude, longitude, point_precision,
       activities, is_inherited, classes, cells)
     values (0, $1, $2, false, $3, false, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      number,
      enterpriseNumber,
      denomination,
      postcode,
      nisCode,
      latitude,
      longitude,
      pointPrecision,
      activities.map(packActivity),
      isInherited,
      [...new Set(activities.map(({ version, code }) => packClass(version, code.slice(0, 4))))],
      [...new Set(activities.map((all) => packCell(postcode, all.version, all.code.slice(0, 2))))],
    ],
  );
}
