import { activityStates, takesPeople } from '@etabli/domain/activities/activity-lifecycle';
import { hasLapsed } from '@etabli/domain/non-competition/move-after';
import type { ActivityId, TerritoryId } from '@etabli/domain/values/ids';
import { type EntityManager, In } from 'typeorm';
import { loadActivity, moveActivity } from '../activities/activity.changes.ts';
import { ActivityRow } from '../activities/activity.entity.ts';
import type { Actor } from '../platform/access/actor.ts';
import { today } from '../platform/access/today.ts';
import { announce } from '../platform/outbox/announce.ts';
import { clearancesOf } from './write-clearance.ts';
import './facts.ts';

export type ReviewingJob = Extract<Actor, { kind: 'job' }> & { territoryId: TerritoryId };

/**
 * Sends to review each activity of the job's territory that takes people and that nothing allows any more: the
 * clock may do so, and the history says that it did. A night that was missed is made up for in the
 * next one.
 */
export async function reviewLapsed(tx: EntityManager, job: ReviewingJob): Promise<void> {
  const { territoryId } = job;
  const running = await tx.find(ActivityRow, {
    where: { territoryId, state: In(activityStates.filter(takesPeople)) },
    select: { id: true },
    order: { id: 'ASC' },
  });
  for (const { id } of running) {
    await reviewIfLapsed(tx, job, id);
  }
}

async function reviewIfLapsed(tx: EntityManager, job: ReviewingJob, id: ActivityId): Promise<void> {
  const on = today();
  const activity = await loadActivity(tx, id);
  if (!hasLapsed(activity.state, await clearancesOf(tx, id), on)) {
    return;
  }
  await moveActivity(tx, job, activity, {
    kind: 'clearance_lapsed',
    effectiveOn: on,
    reason: null,
    toState: 'reviewed',
  });
  await announce(tx, {
    name: 'clearance.lapsed',
    aggregate: `activity:${id}`,
    ids: { territoryId: activity.territoryId, activityId: id },
  });
}
