import { hiringKinds } from '@etabli/domain/contracts/hiring';
import type { FormValues } from '#lib/platform/form-values.ts';
import { typed } from '../territory-form/typed-values.ts';

const minutesInHour = 60;

/** A contract as it was typed. What cannot be read is sent so that the API names it. */
export function readHiring(values: FormValues) {
  const kind = hiringKinds.find((one) => one === values.kind);
  return {
    kind: kind ?? ('' as (typeof hiringKinds)[number]),
    signedOn: typed.day(values, 'signedOn') ?? '',
    startsOn: typed.day(values, 'startsOn') ?? '',
  };
}

/** Hours a week as minutes: `24,5` is 1470; null where the field is empty. */
export function readWeeklyMinutes(values: FormValues): number | null {
  const hours = typed.number(values, 'weeklyMinutes');
  if (typeof hours !== 'number') {
    return hours === '' ? null : hours;
  }
  return Math.round(hours * minutesInHour);
}
