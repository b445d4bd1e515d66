import type { Activity } from './activity.ts';

type Sheet = Pick<Activity, 'posts' | 'minPosts' | 'weeklyMinutesLeast' | 'weeklyMinutesMost'>;

/** What does not fit together on a sheet, each at the field where it is to be mended. */
export type SheetFault =
  | { field: 'weeklyMinutesMost'; code: 'activities.hours-out-of-order' }
  | { field: 'minPosts'; code: 'activities.least-above-posts' };

/**
 * Finds figures of a sheet that contradict each other: hours that end before they begin, or more people
 * needed at the start than there are posts. Minutes are per week.
 */
export function sheetFaults({
  posts,
  minPosts,
  weeklyMinutesLeast,
  weeklyMinutesMost,
}: Sheet): SheetFault[] {
  return [
    ...(weeklyMinutesMost < weeklyMinutesLeast
      ? [{ field: 'weeklyMinutesMost', code: 'activities.hours-out-of-order' } as const]
      : []),
    ...(minPosts !== null && minPosts > posts
      ? [{ field: 'minPosts', code: 'activities.least-above-posts' } as const]
      : []),
  ];
}
