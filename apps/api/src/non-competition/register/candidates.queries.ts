import type { CheckFacts, RegisterEstablishment } from '@etabli/domain/non-competition/check-facts';
import type { Division } from '@etabli/domain/non-competition/measures/divisions-to-search';
import { municipalities } from '@etabli/domain/territories/municipalities/municipality';
import { metresBetween, type Point } from '@etabli/domain/values/distance';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  divisionOf,
  type NaceVersion,
  packCell,
  packDivision,
  unpackActivity,
} from './packed-activity.ts';
import type { CurrentExtract } from './register.queries.ts';

/** Where candidates are looked for, and what they do. */
export type Search = {
  /** By NIS code: what lies in one of them is taken, wherever. */
  municipalities: readonly string[];
  centres: readonly Point[];
  reachMetres: number;
  divisions: readonly Division[];
};

type Found = {
  number: string;
  enterpriseNumber: string;
  denomination: string | null;
  nisCode: string | null;
  latitude: number | null;
  longitude: number | null;
  pointPrecision: 'address' | 'commune' | null;
  /** As the database writes an array: `{243211,143110}`. */
  activities: string;
  isInherited: boolean;
};

/** The widest municipality of Wallonia reaches no further from its centre than this, in metres. */
const widestMunicipality = 16_000;
const metresInDegree = 111_195;

/** Finds in the register those whom a check has to look at; the check itself measures them exactly. */
@Injectable()
export class CandidatesQueries {
  /**
   * Whoever is in the right divisions and in a box that holds the reach. Who stands at the centre of a
   * municipality is looked for where that centre is within reach; the few that stand at their own address,
   * where an address could be. With each comes what it does in these divisions, and not the rest.
   */
  async list(
    tx: EntityManager,
    { slot }: CurrentExtract,
    search: Search,
  ): Promise<RegisterEstablishment[]> {
    const { centres, reachMetres, divisions } = search;
    const found: Found[] = await tx.query(
      `select number, enterprise_number as "enterpriseNumber", denomination, nis_code as "nisCode",
              latitude, longitude, point_precision as "pointPrecision", activities::text,
              is_inherited as "isInherited"
       from (
         select * from register_establishments where slot = $1 and cells && $2::integer[]
         union all
         select * from register_establishments where slot = $1 and cells && $3::integer[]
           and point_precision = 'address' and not cells && $2::integer[]
       ) as around
       where nis_code = any($4) or (latitude between $5 and $6 and longitude between $7 and $8)`,
      [
        slot,
        cellsOf(search, reachMetres),
        cellsOf(search, reachMetres + widestMunicipality),
        search.municipalities,
        ...boxAround(centres, reachMetres),
      ],
    );
    const asked = new Set(
      divisions.map(({ version, division }) =>
        packDivision(Number(version) as NaceVersion, division),
      ),
    );
    return found.map((one) => establishmentOf(one, asked));
  }
}

/** Of all municipalities that there are or were: an extract may be older than their last union. */
function cellsOf({ municipalities: own, centres, divisions }: Search, metres: number): number[] {
  const near = municipalities.filter(
    ({ nis, centre }) =>
      own.includes(nis) || centres.some((one) => metresBetween(one, centre) <= metres),
  );
  const postcodes = [...new Set(near.flatMap((one) => one.postcodes))];
  return divisions.flatMap(({ version, division }) =>
    postcodes.map((postcode) => packCell(postcode, Number(version) as NaceVersion, division)),
  );
}

/** South, north, west, east; without a centre, a box that holds nothing. */
function boxAround(centres: readonly Point[], metres: number): number[] {
  if (centres.length === 0) {
    return [0, 0, 0, 0];
  }
  const latitudes = centres.map(({ latitude }) => latitude);
  const longitudes = centres.map(({ longitude }) => longitude);
  const north = Math.max(...latitudes);
  const up = metres / metresInDegree;
  const aside = up / Math.cos(((north + up) * Math.PI) / 180);
  return [
    Math.min(...latitudes) - up,
    north + up,
    Math.min(...longitudes) - aside,
    Math.max(...longitudes) + aside,
  ];
}

function establishmentOf(
  found: Found,
  divisions: ReadonlySet<number>,
): CheckFacts['establishments'][number] {
  const { latitude, longitude, pointPrecision } = found;
  const activities: number[] = JSON.parse(`[${found.activities.slice(1, -1)}]`);
  return {
    number: found.number,
    enterpriseNumber: found.enterpriseNumber,
    name: found.denomination,
    municipality: found.nisCode,
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    precision: pointPrecision === 'address' ? 'address' : 'municipality',
    activities: activities
      .filter((packed) => divisions.has(divisionOf(packed)))
      .map((packed) => {
        const { version, code, role } = unpackActivity(packed);
        return { version: `${version}` as const, code, role };
      }),
    isInherited: found.isInherited,
  };
}
