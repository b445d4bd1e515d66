import type { PlainDate } from '../../values/plain-date.ts';
import { type Municipality, municipalities, municipalitiesOn } from './municipality.ts';

const letters = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** The municipality of a code, whether it still exists or not. */
export const municipalityOf = (nis: string): Municipality | undefined =>
  municipalities.find((one) => one.nis === nis);

/**
 * The municipalities in which a postcode lies on a day: in Wallonia one, or none where the code is not
 * Walloon. Never the whole truth about an address: it says where its municipality has its centre.
 */
export const municipalitiesOfPostcode = (
  postcode: string,
  on: PlainDate,
): readonly Municipality[] =>
  municipalitiesOn(on).filter(({ postcodes }) => postcodes.includes(postcode));

/** The municipality of a name on a day; accents, signs and case do not count. */
export const municipalityNamed = (name: string, on: PlainDate): Municipality | undefined =>
  municipalitiesOn(on).find((one) => letters(one.name) === letters(name));
