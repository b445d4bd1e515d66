import type { Schemas } from '@etabli/sdk';
import { type FormValues, zoneCount } from '#lib/platform/form-values.ts';
import { typed } from './typed-values.ts';

type Correction = Required<Omit<Schemas['CorrectTerritoryInput'], 'reason' | 'version'>>;
type Source = Schemas['Source'];
type Zone = Correction['zones'][number];

/** The territory that a form tells, in the API's words. A value left empty is a value taken away. */
export function readTerritory(values: FormValues): Correction {
  return {
    name: typed.text(values, 'name'),
    promoter: sourced(values, 'promoter', typed.text),
    jobsTarget: sourced(values, 'jobsTarget', typed.number),
    committeeInstalledOn: typed.day(values, 'committeeInstalledOn'),
    agreementSignedOn: typed.day(values, 'agreementSignedOn'),
    zones: Array.from({ length: filledCount(values) }, (_, place) =>
      zone(values, `zones.${place}`),
    ),
  };
}

/** Zones up to the last that says something: an empty one at the end is an offer that nobody took. */
function filledCount(values: FormValues): number {
  const places = Array.from({ length: zoneCount(values) }, (_, place) => `zones.${place}.`);
  const isFilled = (at: string) =>
    Object.entries(values).some(([name, value]) => name.startsWith(at) && value.trim() !== '');
  return places.findLastIndex(isFilled) + 1;
}

function sourced<Value>(
  values: FormValues,
  name: string,
  read: (values: FormValues, name: string) => Value,
): { value: Value; source: Source } | null {
  return typed.text(values, `${name}.value`) === ''
    ? null
    : { value: read(values, `${name}.value`), source: source(values, `${name}.source`) };
}

function source(values: FormValues, name: string): Source {
  const url = typed.text(values, `${name}.url`);
  const readOn = typed.day(values, `${name}.readOn`);
  const note = typed.text(values, `${name}.note`);
  return {
    title: typed.text(values, `${name}.title`),
    ...(url ? { url } : {}),
    ...(readOn ? { readOn } : {}),
    ...(note ? { note } : {}),
  };
}

function zone(values: FormValues, name: string): Zone {
  const id = typed.text(values, `${name}.id`);
  return {
    ...(id ? { id } : {}),
    name: typed.text(values, `${name}.name`),
    municipality: typed.text(values, `${name}.municipality`),
    district: typed.text(values, `${name}.district`),
    province: typed.text(values, `${name}.province`),
    inhabitants: inhabitants(values, `${name}.inhabitants`),
    countedWith: typed.text(values, `${name}.countedWith`) || null,
    point: point(values, `${name}.point`),
  };
}

function inhabitants(values: FormValues, name: string): Zone['inhabitants'] {
  return typed.text(values, `${name}.count`) === ''
    ? null
    : {
        count: typed.number(values, `${name}.count`),
        on: typed.day(values, `${name}.on`),
        source: source(values, `${name}.source`),
      };
}

function point(values: FormValues, name: string): Zone['point'] {
  const isEmpty = !(values[`${name}.latitude`]?.trim() || values[`${name}.longitude`]?.trim());
  return isEmpty
    ? null
    : {
        latitude: typed.number(values, `${name}.latitude`),
        longitude: typed.number(values, `${name}.longitude`),
      };
}
