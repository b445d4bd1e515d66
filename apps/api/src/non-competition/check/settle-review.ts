import type { ActivityId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { loadActivity } from '../../activities/activity.changes.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { record } from '../../platform/audit/audit-log.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { announce } from '../../platform/outbox/announce.ts';
import { ClearanceReviewRow } from './clearance-review.entity.ts';
import type { SettlementReceipt, SettleReviewInput } from './dossier.dto.ts';
import { findOpenReviewRow } from './open-review.ts';
import '../facts.ts';

@Injectable()
export class SettleReview {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** The committee has looked again and lets its decision stand; another decision would take its place. */
  async settle(
    actor: PersonActor,
    id: ActivityId,
    { motive }: SettleReviewInput,
  ): Promise<SettlementReceipt> {
    return this.acts.run(actor, async (tx) => {
      const { territoryId } = await loadActivity(tx, id);
      this.wall.allow(actor, 'non-competition.decide', territoryId);
      const open = await findOpenReviewRow(tx, id, actor.today);
      if (!open) {
        throw refuse.conflict('non-competition.nothing-to-review');
      }
      const { clearance } = open;
      await tx
        .createQueryBuilder()
        .update(ClearanceReviewRow)
        .set({ settledAt: () => 'clock_timestamp()', settledBy: actor.id, motive })
        .where('activity_id = :id and clearance = :clearance and settled_at is null', {
          id,
          clearance,
        })
        .execute();
      await record(tx, actor, {
        act: 'clearance.review-settled',
        subject: `activity:${id}`,
        chain: territoryId,
        facts: { clearance, check: open.check },
      });
      await announce(tx, {
        name: 'clearance.review-settled',
        aggregate: `activity:${id}`,
        ids: { territoryId, activityId: id, clearance },
      });
      return { clearance };
    });
  }
}
