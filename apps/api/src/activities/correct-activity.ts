import { takesPeople } from '@etabli/domain/activities/activity-lifecycle';
import {
  activityChangesBetween,
  correctionReopens,
  definingAmong,
} from '@etabli/domain/activities/correction';
import { type BrokenPromise, brokenPromises } from '@etabli/domain/activities/promises';
import type { ActivityId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { ActivitiesQueries } from './activities.queries.ts';
import { loadActivity, refuseIfActivityChanged, writeActivityChange } from './activity.changes.ts';
import { ActivityRow } from './activity.entity.ts';
import type { CorrectActivityInput } from './activity-input.dto.ts';
import { getPromises } from './activity-promises.queries.ts';
import type { ActivityView } from './activity-view.dto.ts';
import { isClearedFrom } from './clearance-facts.queries.ts';
import { refuseWrongSheet } from './refuse-wrong-sheet.ts';

@Injectable()
export class CorrectActivity {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly queries: ActivitiesQueries,
  ) {}

  /**
   * Writes another sheet; the old values stay in the history. While a clearance is in force, a change of
   * what the activity is sends it to review: the committee decided about something else. What was promised
   * to people stays, or they are told first.
   */
  async correct(
    actor: PersonActor,
    id: ActivityId,
    input: CorrectActivityInput,
  ): Promise<ActivityView> {
    return this.acts.run(actor, async (tx) => {
      const activity = await loadActivity(tx, id);
      this.wall.allow(actor, 'activities.write', activity.territoryId);
      const { reason, version, isTold = false, ...given } = input;
      const fields = activityChangesBetween(activity, given);
      await refuseIfActivityChanged(tx, activity, { version, fields });
      if (fields.length === 0) {
        throw refuse.conflict('activities.nothing-changed');
      }
      const sheet = { ...activity, ...given };
      await refuseWrongSheet(tx, activity.territoryId, { ...sheet, zoneBefore: activity.zone });
      refuseWithoutEmployer(activity, sheet);
      const promises = await getPromises(tx, id);
      refuseBroken(
        brokenPromises(fields, { before: activity, after: sheet }, { promises, isTold }),
      );
      const isCleared = await isClearedFrom(tx, id, actor.today);
      const reopens = correctionReopens({ state: activity.state, isCleared }, fields);
      const row = {
        ...given,
        version: activity.version + 1,
        ...(reopens ? { state: 'reviewed' as const, stateSince: actor.today } : {}),
      };
      await tx.update(ActivityRow, { id }, row);
      await writeActivityChange(
        tx,
        actor,
        { ...activity, ...row },
        {
          kind: 'corrected',
          permission: 'activities.write',
          effectiveOn: actor.today,
          reason,
          fields,
          ...(reopens ? { fromState: activity.state, toState: 'reviewed' } : {}),
          facts: { reopenedBy: reopens ? definingAmong(fields).join(',') : null, isTold },
        },
      );
      return this.queries.view(tx, actor, id);
    });
  }
}

/** What takes people has somebody who signs: first it is paused or closed, then the name may go. */
function refuseWithoutEmployer(
  { state, employerId }: ActivityRow,
  after: { employerId: string | null },
): void {
  if (
    employerId !== null &&
    after.employerId === null &&
    takesPeople(state) &&
    state !== 'cleared'
  ) {
    throw refuse.invalid('shared.check-the-form', { count: 1 }, [
      { path: 'employerId', code: 'activities.employer-needed' },
    ]);
  }
}

/** What people said yes to, or are thinking over, is not changed under them. */
function refuseBroken(broken: readonly BrokenPromise[]): void {
  if (broken.length > 0) {
    throw refuse.invalid(
      'shared.check-the-form',
      { count: broken.length },
      broken.map(({ field: path, code, params }) => ({ path, code, params })),
    );
  }
}
