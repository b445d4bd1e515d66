import { sameValue } from '../values/same-value.ts';
import type { Activity } from './activity.ts';
import { type ActivityState, activityLifecycle } from './activity-lifecycle.ts';

const fields = [
  'name',
  'purpose',
  'workKinds',
  'employerId',
  'zone',
  'isItinerant',
  'posts',
  'minPosts',
  'weeklyMinutesLeast',
  'weeklyMinutesMost',
  'skills',
  'startsOn',
  'offer',
] as const satisfies readonly (keyof Activity)[];

/** What may be corrected on an activity; its state moves only through its lifecycle. */
export type CorrectableActivity = Pick<Activity, (typeof fields)[number]>;
export type ActivityField = (typeof fields)[number];

/** One field as it was and as it becomes, in the form that the history keeps. */
export type ActivityFieldChange = { field: ActivityField; before: unknown; after: unknown };

/**
 * The fields that a correction really changes, each with both values. A field left out is not asked
 * for; an equal value is no change.
 */
export function activityChangesBetween(
  before: CorrectableActivity,
  after: Partial<CorrectableActivity>,
): ActivityFieldChange[] {
  return fields.flatMap((field) =>
    after[field] === undefined || sameValue(before[field], after[field])
      ? []
      : [{ field, before: before[field], after: after[field] }],
  );
}

/**
 * The fields that say what an activity is: the committee decided about these, so a decision does not
 * cover other ones. How many work there, how long, with whom and from when is not among them. Our
 * proposal: no official text says which change asks for a new decision.
 */
export const definingFields = [
  'purpose',
  'workKinds',
  'zone',
  'isItinerant',
] as const satisfies readonly ActivityField[];

/** Those of the changed fields for which a decision of the committee does not hold any more. */
export function definingAmong(changes: readonly { field: string }[]): ActivityField[] {
  return definingFields.filter((field) => changes.some((change) => change.field === field));
}

/**
 * True when a correction sends an activity back to review: what it is changes while a clearance is in
 * force, and it has left the drafts.
 */
export function correctionReopens(
  { state, isCleared }: { state: ActivityState; isCleared: boolean },
  changes: readonly { field: string }[],
): boolean {
  return (
    isCleared && activityLifecycle.canMove(state, 'reviewed') && definingAmong(changes).length > 0
  );
}
