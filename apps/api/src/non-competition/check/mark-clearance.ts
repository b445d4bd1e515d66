import { randomUUID } from 'node:crypto';
import type { ReviewReason } from '@etabli/domain/non-competition/assess-review-need';
import { sameValue } from '@etabli/domain/values/same-value';
import type { EntityManager } from 'typeorm';
import type { ActivityRow } from '../../activities/activity.entity.ts';
import { record } from '../../platform/audit/audit-log.ts';
import { announce } from '../../platform/outbox/announce.ts';
import type { ReviewingJob } from '../review-lapsed.ts';
import { ClearanceReviewRow } from './clearance-review.entity.ts';
import type { WholeCheck } from './last-check.ts';
import { findOpenReviewRow } from './open-review.ts';
import '../facts.ts';

/** Marks a clearance to be looked at again, once for the same reasons. The clearance itself stays as it is. */
export async function markClearance(
  tx: EntityManager,
  job: ReviewingJob,
  { id: activityId, territoryId }: Pick<ActivityRow, 'id' | 'territoryId'>,
  found: { clearance: number; written: WholeCheck; reasons: ReviewReason[] },
): Promise<void> {
  const { clearance, written, reasons } = found;
  const open = await findOpenReviewRow(tx, activityId, written.result.on);
  if (reasons.length === 0 || (open && sameValue(open.reasons, reasons))) {
    return;
  }
  await tx.insert(ClearanceReviewRow, {
    id: randomUUID(),
    territoryId,
    activityId,
    clearance,
    checkNumber: written.check.number,
    reasons,
  } as object);
  await record(tx, job, {
    act: 'clearance.review-opened',
    subject: `activity:${activityId}`,
    chain: territoryId,
    facts: {
      clearance,
      check: written.check.number,
      reasons: [...new Set(reasons.map(({ code }) => code))].join(','),
    },
  });
  await announce(tx, {
    name: 'clearance.review-opened',
    aggregate: `activity:${activityId}`,
    ids: { territoryId, activityId, clearance },
  });
}
