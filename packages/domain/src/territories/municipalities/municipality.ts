import type { Point } from '../../values/distance.ts';
import { type PlainDate, plainDate } from '../../values/plain-date.ts';
import { districtOf } from './districts.ts';
import { municipalityRows } from './municipality-rows.ts';

/** A municipality of Wallonia as it was between two days. */
export type Municipality = {
  /** Five digits (REFNIS), kept as text. */
  nis: string;
  name: string;
  district: { nis: string; name: string; province: string };
  /** Persons living there on the day that `countedOn` names. */
  inhabitants: number;
  centre: Point;
  /** What the centre is: the place that bears the name, or the middle of the area. */
  centreIs: 'place' | 'area';
  postcodes: readonly string[];
  validFrom: PlainDate | null;
  /** The last day; null while it goes on. */
  validUntil: PlainDate | null;
};

/** The day on which the inhabitants of all rows were counted. */
export const countedOn = plainDate('2020-01-01');

const dayOrNull = (text: string | undefined) => (text ? plainDate(text) : null);

function rowToMunicipality(row: string): Municipality {
  const [
    nis = '',
    name = '',
    inhabitants,
    latitude,
    longitude,
    centreIs,
    postcodes = '',
    span = '',
  ] = row.split(';');
  const district = districtOf(nis);
  if (!district) {
    throw new Error(`municipality ${nis} lies in no arrondissement`);
  }
  const [from, until] = span.split('..');
  return {
    nis,
    name,
    district,
    inhabitants: Number(inhabitants),
    centre: { latitude: Number(latitude), longitude: Number(longitude) },
    centreIs: centreIs === 'place' ? 'place' : 'area',
    postcodes: postcodes.split(' '),
    validFrom: dayOrNull(from),
    validUntil: dayOrNull(until),
  };
}

/** Each municipality that there is or was, by code. */
export const municipalities: readonly Municipality[] = municipalityRows
  .trim()
  .split('\n')
  .map(rowToMunicipality);

/** Those that there were on a day. */
export const municipalitiesOn = (on: PlainDate): readonly Municipality[] =>
  municipalities.filter(
    ({ validFrom, validUntil }) =>
      (validFrom === null || validFrom <= on) && (validUntil === null || on <= validUntil),
  );
