import { defineImporter } from '../../platform/imports/define-importer.ts';
import { activityColumns } from './activity-columns.ts';
import { codeOf } from './activity-in-list.ts';
import { decideActivity } from './decide-activity.ts';
import { loadKnownActivities } from './known-activities.ts';
import { writeActivities } from './write-activities.ts';

/** A team's list of activities with what the committee decided: hence in the word of decisions. */
export const activitiesImporter = defineImporter({
  kind: 'activities',
  subject: 'activity',
  permission: 'activities.write',
  columns: activityColumns,
  identityOf: codeOf,
  prepare: loadKnownActivities,
  decide: decideActivity,
  apply: writeActivities,
});
