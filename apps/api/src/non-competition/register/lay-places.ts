import { municipalitiesOn } from '@etabli/domain/territories/municipalities/municipality';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';

/**
 * The municipality of each postcode of Wallonia on the day of the extract, with its centre, in a table of
 * the session. There, a postcode lies in one municipality; what lies elsewhere keeps its postcode alone.
 */
export async function layPlaces(tx: EntityManager, on: PlainDate): Promise<void> {
  const places = municipalitiesOn(on).flatMap(({ nis, centre, postcodes }) =>
    postcodes.map((postcode) => ({ postcode, nis_code: nis, ...centre })),
  );
  await tx.query(`create temp table in_places (postcode text, nis_code text, latitude double precision,
    longitude double precision) on commit drop`);
  await tx.query(
    `insert into in_places select distinct on (postcode) postcode, nis_code, latitude, longitude
     from jsonb_to_recordset($1::jsonb) as told (postcode text, nis_code text,
       latitude double precision, longitude double precision) order by postcode, nis_code`,
    [JSON.stringify(places)],
  );
  await tx.query('analyze in_places');
}
