import {
  hindrancesOfReview,
  isAskedLate,
  outcomesOfReview,
} from '@etabli/domain/eligibility/review';
import type { AccountId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import type { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import type { FirstWall } from '../platform/access/first-wall.ts';
import { listReviewers } from './last-decision.queries.ts';
import type { ReviewView } from './recourse-view.dto.ts';

type Row = Omit<
  ReviewView,
  'decidedAt' | 'askedOn' | 'askBy' | 'decide' | 'isOverdue' | 'isLate' | 'reviewers'
> & {
  askedOn: PlainDate;
  askBy: PlainDate | null;
  decidedAt: Date | null;
  decisionBy: AccountId;
};

/** The reviews that a person asked for, the latest first, and whether the asker may decide them. */
export async function listReviews(
  tx: EntityManager,
  file: BeneficiaryRow,
  { actor, wall, hadPart }: { actor: PersonActor; wall: FirstWall; hadPart: AccountId[] },
): Promise<ReviewView[]> {
  const rows: Row[] = await tx.query(
    `select r.id, r.decision_id as "decisionId", r.asked_on::text as "askedOn",
       r.ask_by::text as "askBy", r.way, r.words,
       jsonb_build_object('id', r.recorded_by, 'name', w.name) as "recordedBy",
       r.decide_by::text as "decideBy", r.outcome, r.reasons, r.decided_role as "decidedRole",
       case when r.decided_by is not null
         then jsonb_build_object('id', r.decided_by, 'name', a.name) end as "decidedBy",
       r.decided_at as "decidedAt", r.decision_by as "decisionBy",
       jsonb_build_object('on', d.assessed_on, 'motive', d.motive,
         'by', jsonb_build_object('id', r.decision_by, 'name', b.name)) as "decidedBefore"
     from eligibility_reviews r join eligibility_decisions d on d.id = r.decision_id
       left join accounts w on w.id = r.recorded_by
       left join accounts a on a.id = r.decided_by
       left join accounts b on b.id = r.decision_by
     where r.beneficiary_id = $1 order by r.asked_on desc, r.recorded_at desc, r.id`,
    [file.id],
  );
  const waits = rows.some(({ outcome }) => outcome === null);
  const free = waits ? await listReviewers(tx, file.territoryId, { hadPart, on: actor.today }) : [];
  const mayReview = wall.reaches(actor, 'eligibility.review', file.territoryId);
  return rows.map(({ decidedAt, decisionBy, ...row }) => {
    const isDecided = row.outcome !== null;
    const hindrances = hindrancesOfReview({ isDecided, decisionBy, hadPart, actor: actor.id });
    const isLate = isAskedLate(row.askedOn, row.askBy);
    return {
      ...row,
      isLate,
      isOverdue: !isDecided && row.decideBy !== null && row.decideBy < actor.today,
      decidedAt: decidedAt?.toISOString() ?? null,
      decide: {
        may: mayReview && hindrances.length === 0,
        hindrances,
        outcomes: outcomesOfReview(isLate),
      },
      reviewers: isDecided ? [] : free.filter(({ id }) => id !== decisionBy),
    };
  });
}
