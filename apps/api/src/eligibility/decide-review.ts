import {
  hindrancesOfReview,
  isAskedLate,
  outcomesOfReview,
} from '@etabli/domain/eligibility/review';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import {
  changeFile,
  loadFile,
  moveBeneficiary,
  refuseIfFileChanged,
} from '../beneficiaries/beneficiaries.changes.ts';
import { type FileReceipt, receiptOf } from '../beneficiaries/file-receipt.changes.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { roleFor } from '../platform/access/role-for.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { whoHadPart } from './last-decision.queries.ts';
import type { DecideReviewInput } from './recourse-input.dto.ts';
import { ReviewRow } from './review.entity.ts';

@Injectable()
export class DecideReview {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /**
   * Says, as somebody who had no part in it, whether a decision stands. One that does not is taken anew:
   * the person is a volunteer again, whose conditions await a decision. The old one stays as it was.
   */
  async decide(
    actor: PersonActor,
    { id, reviewId }: { id: BeneficiaryId; reviewId: string },
    { outcome, reasons, version }: DecideReviewInput,
  ): Promise<FileReceipt> {
    return this.acts.run(actor, async (tx) => {
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'eligibility.review', file.territoryId);
      await refuseIfFileChanged(tx, file, { version });
      const review = await tx.findOneBy(ReviewRow, { id: reviewId, beneficiaryId: id });
      if (!review) {
        throw refuse.notFound('shared.not-found');
      }
      const hindrances = hindrancesOfReview({
        isDecided: review.outcome !== null,
        decisionBy: review.decisionBy,
        hadPart: await whoHadPart(tx, id),
        actor: actor.id,
      });
      if (hindrances.length > 0) {
        throw refuse.conflict('eligibility.review-not-decided', { hindrances });
      }
      if (!outcomesOfReview(isAskedLate(review.askedOn, review.askBy)).includes(outcome)) {
        throw refuse.invalid('shared.check-the-form', { count: 1 }, [
          { path: 'outcome', code: 'eligibility.review-in-time', params: {} },
        ]);
      }
      await tx.update(
        ReviewRow,
        { id: reviewId },
        {
          outcome,
          reasons,
          decidedBy: actor.id,
          decidedRole: roleFor(actor, 'eligibility.review', file.territoryId),
          decidedAt: new Date(),
        },
      );
      const decided = await changeFile(tx, actor, file, {
        kind: 'review-decided',
        permission: 'eligibility.review',
        effectiveOn: actor.today,
        reasonCode: outcome,
        reason: reasons,
        details: { reviewId, decisionId: review.decisionId },
        codes: { review: reviewId, decision: review.decisionId },
      });
      if (outcome !== 'changed' || file.state !== 'not_eligible') {
        return receiptOf(decided);
      }
      const again = await moveBeneficiary(tx, actor, decided, {
        to: 'volunteer',
        on: actor.today,
        permission: 'eligibility.review',
        details: { reviewId },
        codes: { review: reviewId },
      });
      return receiptOf(again);
    });
  }
}
