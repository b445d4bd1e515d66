import { sameValue } from '../values/same-value.ts';
import type { Beneficiary } from './beneficiary.ts';

const fields = [
  'givenName',
  'familyName',
  'birthDate',
  'phone',
  'email',
  'address',
  'zone',
  'language',
  'contactChannel',
  'referredBy',
  'workerId',
  'weeklyMinutesLeast',
  'weeklyMinutesMost',
  'travel',
  'wishes',
  'skills',
] as const satisfies readonly (keyof Beneficiary)[];

/** What may be corrected in a file; its state moves only through its lifecycle. */
export type CorrectableFile = Pick<Beneficiary, (typeof fields)[number]>;

/** One field as it was and as it becomes, in the form that the history keeps. */
export type FileFieldChange = { field: keyof CorrectableFile; before: unknown; after: unknown };

/**
 * The fields that a correction really changes, each with both values. A field left out is not asked
 * for; an equal value is no change. Wishes in another order are one: the first is the dearest.
 */
export function fileChangesBetween(
  before: CorrectableFile,
  after: Partial<CorrectableFile>,
): FileFieldChange[] {
  return fields.flatMap((field) =>
    after[field] === undefined || sameValue(before[field], after[field])
      ? []
      : [{ field, before: before[field], after: after[field] }],
  );
}

/** What a file would be that nobody could use: nobody to reach, or minutes the wrong way round. */
export type FileFault = 'no-way-to-reach' | 'minutes-out-of-order';

/** What is wrong with a file as a whole. An address is a way to reach: one may write or ring. */
export function faultsOf(
  file: Pick<
    Beneficiary,
    'phone' | 'email' | 'address' | 'weeklyMinutesLeast' | 'weeklyMinutesMost'
  >,
): FileFault[] {
  const { weeklyMinutesLeast: least, weeklyMinutesMost: most } = file;
  const isReachable = file.phone !== null || file.email !== null || file.address !== null;
  const isInOrder = (least === null) === (most === null) && (least ?? 0) <= (most ?? 0);
  return [
    ...(isReachable ? [] : (['no-way-to-reach'] as const)),
    ...(isInOrder ? [] : (['minutes-out-of-order'] as const)),
  ];
}
