import type { CheckFacts, RegisterEstablishment } from '@etabli/domain/non-competition/check-facts';
import type { Division } from '@etabli/domain/non-competition/measures/divisions-to-search';
import { municipalitiesOn } from '@etabli/domain/territories/municipalities/municipality';
import { metresBetween, type Point } from '@etabli/domain/values/distance';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type NaceVersion, packCell, unpackActivity } from './packed-activity.ts';
import type { CurrentExtract } from './register.queries.ts';

/** Where candidates are looked for, and what they do. */
export type Search = {
  on: PlainDate;
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
  activities: number[];
  isInherited: boolean;
};

/** The widest municipality of Wallonia reaches no further from its centre than this, in metres. */
const widestMunicipality = 16_000;
const metresInDegree = 111_195;

/** Finds in the register those whom a check has to look at; the check itself measures them exactly. */
@Injectable()
export class CandidatesQueries {
  /** Whoever is in the right divisions, in the municipalities around, in a box that holds the reach. */
  async list(
    tx: EntityManager,
    { slot }: CurrentExtract,
    search: Search,
  ): Promise<RegisterEstablishment[]> {
    const { centres, reachMetres, municipalities } = search;
    const found: Found[] = await tx.query(
      `select number, enterprise_number as "enterpriseNumber", denomination, nis_code as "nisCode",
              latitude, longitude, point_precision as "pointPrecision", activities,
              is_inherited as "isInherited"
       from register_establishments
       where slot = $1 and cells && $2::integer[]
         and (nis_code = any($3) or (latitude between $4 and $5 and longitude between $6 and $7))`,
      [slot, cellsOf(search), municipalities, ...boxAround(centres, reachMetres)],
    );
    return found.map(establishmentOf);
  }
}

function cellsOf({ on, municipalities, centres, reachMetres, divisions }: Search): number[] {
  const near = municipalitiesOn(on).filter(
    ({ nis, centre }) =>
      municipalities.includes(nis) ||
      centres.some((one) => metresBetween(one, centre) <= reachMetres + widestMunicipality),
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

function establishmentOf(found: Found): CheckFacts['establishments'][number] {
  const { latitude, longitude, pointPrecision } = found;
  return {
    number: found.number,
    enterpriseNumber: found.enterpriseNumber,
    name: found.denomination,
    municipality: found.nisCode,
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    precision: pointPrecision === 'address' ? 'address' : 'municipality',
    activities: found.activities.map((packed) => {
      const { version, code, role } = unpackActivity(packed);
      return { version: `${version}` as const, code, role };
    }),
    isInherited: found.isInherited,
  };
}
