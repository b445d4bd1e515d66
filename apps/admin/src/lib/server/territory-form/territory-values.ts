import type { Schemas } from '@etabli/sdk';
import { splitDate } from '@etabli/ui/date-parts.ts';
import type { FormValues } from '#lib/platform/form-values.ts';

type Territory = Schemas['Territory'];
type Sourced = Territory['promoter'] | Territory['jobsTarget'];

/** A territory as its form shows it before anything is typed. */
export function territoryValues(territory: Territory): FormValues {
  return {
    name: territory.name,
    ...sourcedValues('promoter', territory.promoter),
    ...sourcedValues('jobsTarget', territory.jobsTarget),
    ...dayValues('committeeInstalledOn', territory.committeeInstalledOn),
    ...dayValues('agreementSignedOn', territory.agreementSignedOn),
    ...Object.assign({}, ...territory.zones.map(zoneValues)),
  };
}

/** A day in the three fields in which it is typed. */
export function dayValues(name: string, iso: string | null | undefined): FormValues {
  const parts = Object.entries(splitDate(iso));
  return Object.fromEntries(parts.map(([part, text]) => [`${name}-${part}`, text]));
}

function sourcedValues(name: string, told: Sourced): FormValues {
  return {
    [`${name}.value`]: String(told?.value ?? ''),
    ...sourceValues(`${name}.source`, told?.source),
  };
}

function sourceValues(name: string, source: Schemas['Source'] | undefined): FormValues {
  return {
    [`${name}.title`]: source?.title ?? '',
    [`${name}.url`]: source?.url ?? '',
    [`${name}.note`]: source?.note ?? '',
    ...dayValues(`${name}.readOn`, source?.readOn),
  };
}

function zoneValues(zone: Territory['zones'][number], place: number): FormValues {
  const name = `zones.${place}`;
  return {
    [`${name}.id`]: zone.id,
    [`${name}.name`]: zone.name,
    [`${name}.municipality`]: zone.municipality,
    [`${name}.district`]: zone.district,
    [`${name}.province`]: zone.province,
    [`${name}.inhabitants.count`]: String(zone.inhabitants?.count ?? ''),
    ...dayValues(`${name}.inhabitants.on`, zone.inhabitants?.on),
    ...sourceValues(`${name}.inhabitants.source`, zone.inhabitants?.source),
    [`${name}.countedWith`]: zone.countedWith ?? '',
    [`${name}.point.latitude`]: String(zone.point?.latitude ?? ''),
    [`${name}.point.longitude`]: String(zone.point?.longitude ?? ''),
  };
}
