import type { InventedActivity } from './activity.ts';
import { runningActivities } from './running-activities.ts';
import { waitingActivities } from './waiting-activities.ts';

/** The twenty activities of the demonstration, in every state that a visitor should see. */
export const inventedActivities: readonly InventedActivity[] = [
  ...runningActivities,
  ...waitingActivities,
];

/** As many as are asked for: the twenty, and then the running ones again under a number. */
export function inventActivities(count: number): InventedActivity[] {
  return Array.from({ length: count }, (_, index) => {
    const known = inventedActivities[index];
    const again = runningActivities[index % runningActivities.length];
    const activity = known ?? again;
    if (!activity) {
      throw new Error('no activity to start from');
    }
    return known
      ? activity
      : { ...activity, code: `${activity.code}-${index}`, name: `${activity.name} ${index}` };
  });
}
