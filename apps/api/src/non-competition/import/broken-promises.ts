import type { Activity } from '@etabli/domain/activities/activity';
import { activityChangesBetween } from '@etabli/domain/activities/correction';
import { brokenPromises } from '@etabli/domain/activities/promises';
import type { CellProblem } from '../../platform/sheets/cell.ts';
import type { KnownActivity } from './known-activities.ts';

type Problem = CellProblem & { column: 'employer' | 'posts' | null };

const columnOf = { employerId: 'employer', posts: 'posts', isTold: null } as const;

/**
 * What a row would break of what was promised of an activity. A list cannot say that people were told:
 * what asks for it is corrected by hand. `employerId` is any text that no employer has, for a new one.
 */
export function promisesBroken(
  { activity, promises }: Pick<KnownActivity, 'activity' | 'promises'>,
  told: Partial<Activity>,
): Problem[] {
  const changes = activityChangesBetween(activity, told);
  const sheets = { before: activity, after: { ...activity, ...told } };
  return brokenPromises(changes, sheets, { promises, isTold: false }).map(
    ({ field, code, params }) => ({
      column: columnOf[field],
      code: code === 'activities.people-not-told' ? 'non-competition.import-not-told' : code,
      params,
    }),
  );
}
