import type { ReviewReason } from '@etabli/domain/non-competition/assess-review-need';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import { clearanceOf } from '../../activities/clearance-in-force.queries.ts';
import type { DossierView } from './dossier.dto.ts';

type Open = {
  id: string;
  clearance: number;
  check: number;
  openedAt: Date;
  reasons: ReviewReason[];
};

/** The last mark on the clearance in force that nobody has answered yet. */
export async function findOpenReviewRow(
  tx: EntityManager,
  activityId: string,
  on: PlainDate,
): Promise<Open | undefined> {
  const [found]: Open[] = await tx.query(
    `select r.id, r.clearance, r.check_number as check, r.opened_at as "openedAt", r.reasons
     from activities a join ${clearanceOf} k on true
     join clearance_reviews r on r.activity_id = a.id and r.clearance = k.number
     where a.id = $2 and r.settled_at is null order by r.check_number desc limit 1`,
    [on, activityId],
  );
  return found;
}

export async function findOpenReview(
  tx: EntityManager,
  activityId: string,
  on: PlainDate,
): Promise<DossierView['review']> {
  const found = await findOpenReviewRow(tx, activityId, on);
  if (!found) {
    return null;
  }
  const { clearance, check, openedAt, reasons } = found;
  return { clearance, check, openedAt: openedAt.toISOString(), reasons };
}
