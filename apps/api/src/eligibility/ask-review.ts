import { randomUUID } from 'node:crypto';
import {
  askedAtLatest,
  decidedAtLatest,
  hindrancesOfAskingReview,
  isAskedLate,
} from '@etabli/domain/eligibility/review';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import {
  changeFile,
  loadFile,
  refuseIfFileChanged,
} from '../beneficiaries/beneficiaries.changes.ts';
import { type FileReceipt, receiptOf } from '../beneficiaries/file-receipt.changes.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse, type Violation } from '../platform/http/refusal.ts';
import { getRecourse } from './assessments.queries.ts';
import { findLastDecision } from './last-decision.queries.ts';
import type { AskReviewInput } from './recourse-input.dto.ts';
import { ReviewRow } from './review.entity.ts';

@Injectable()
export class AskReview {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /**
   * Notes that the person does not agree with the last decision, and until when somebody looks at it. A
   * request after its last day is kept as late: who decides says what becomes of it.
   */
  async ask(
    actor: PersonActor,
    id: BeneficiaryId,
    { askedOn, way, words, version }: AskReviewInput,
  ): Promise<FileReceipt> {
    return this.acts.run(actor, async (tx) => {
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'beneficiaries.write', file.territoryId);
      await refuseIfFileChanged(tx, file, { version });
      const decision = await findLastDecision(tx, id);
      const hindrances = hindrancesOfAskingReview(decision);
      if (!decision || hindrances.length > 0) {
        throw refuse.conflict('eligibility.review-not-asked', { hindrances });
      }
      const recourse = await getRecourse(tx, file.territoryId, decision.on);
      const latest = askedAtLatest(decision.on, recourse);
      refuseDay(askedOn, { from: decision.on, today: actor.today });
      const review = {
        id: randomUUID(),
        territoryId: file.territoryId,
        beneficiaryId: id,
        decisionId: decision.id,
        decisionBy: decision.by,
        askedOn,
        askBy: latest,
        way,
        words,
        recordedBy: actor.id,
        decideBy: decidedAtLatest(askedOn, recourse),
      } satisfies Partial<ReviewRow>;
      await tx.insert(ReviewRow, review);
      const asked = await changeFile(tx, actor, file, {
        kind: 'review-asked',
        permission: 'beneficiaries.write',
        effectiveOn: askedOn,
        reasonCode: way,
        reason: words,
        details: {
          reviewId: review.id,
          decisionId: decision.id,
          decideBy: review.decideBy,
          ...(isAskedLate(askedOn, latest) ? { lateSince: latest } : {}),
        },
        codes: { review: review.id, decision: decision.id },
      });
      return receiptOf(asked);
    });
  }
}

function refuseDay(
  askedOn: PlainDate,
  { from, today }: { from: PlainDate; today: PlainDate },
): void {
  const wrong: Violation | null =
    askedOn > today
      ? { path: 'askedOn', code: 'beneficiaries.date-in-future', params: { today } }
      : askedOn < from
        ? { path: 'askedOn', code: 'eligibility.review-before-decision', params: { from } }
        : null;
  if (wrong) {
    throw refuse.invalid('shared.check-the-form', { count: 1 }, [wrong]);
  }
}
