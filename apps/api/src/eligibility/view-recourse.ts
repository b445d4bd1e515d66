import {
  type Derogation,
  derogationAnswers,
  excuseOf,
  hindrancesOfAnswer,
  hindrancesOfAsking,
  latestEnd,
} from '@etabli/domain/eligibility/derogation';
import {
  askedAtLatest,
  hindrancesOfAskingReview,
  isAskedLate,
} from '@etabli/domain/eligibility/review';
import { derogableConditions } from '@etabli/domain/territories/recourse-rules';
import type { EntityManager } from 'typeorm';
import type { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import type { FirstWall } from '../platform/access/first-wall.ts';
import { type NameOf, namesOf } from '../platform/access/names-of.ts';
import { type AssessedPerson, getRecourse } from './assessments.queries.ts';
import { type DerogationRow, derogationOf } from './derogation.entity.ts';
import { findLastDecision, listReviewers, whoHadPart } from './last-decision.queries.ts';
import { listReviews } from './list-reviews.ts';
import { permissionToAnswer } from './permission-to-answer.ts';
import type { DerogationView, RecourseView } from './recourse-view.dto.ts';

export type RecourseAsker = {
  actor: PersonActor;
  wall: FirstWall;
  /** What is told and found of the person today. */
  now: AssessedPerson;
};

/** Derogations and reviews of a person, and what the asker may do about them today. */
export async function viewRecourse(
  tx: EntityManager,
  file: BeneficiaryRow,
  asker: RecourseAsker,
): Promise<RecourseView> {
  const { actor, wall, now } = asker;
  const rows = now.derogations.toReversed();
  const name = await namesOf(
    tx,
    rows.flatMap(({ askedBy, answeredBy, withdrawnBy }) => [askedBy, answeredBy, withdrawnBy]),
  );
  const derogations = now.derogations.map(derogationOf);
  const mayAsk = wall.reaches(actor, 'eligibility.decide', file.territoryId);
  const mayWrite = wall.reaches(actor, 'beneficiaries.write', file.territoryId);
  const decision = await findLastDecision(tx, file.id);
  const contest = hindrancesOfAskingReview(decision);
  const askBy = decision
    ? askedAtLatest(decision.on, await getRecourse(tx, file.territoryId, decision.on))
    : null;
  const hadPart = await whoHadPart(tx, file.id);
  const reviewers = await listReviewers(tx, file.territoryId, { hadPart, on: actor.today });
  return {
    derogations: rows.map((row) => derogationView(row, { asker, file, name })),
    reviews: await listReviews(tx, file, { actor, wall, hadPart }),
    askDerogation: derogableConditions
      .filter((condition) => now.recourse?.derogable.value.includes(condition))
      .map((condition) => {
        const hindrances = hindrancesOfAsking(condition, {
          rules: now.recourse,
          criteria: now.assessment.criteria,
          derogations,
          on: actor.today,
        });
        return {
          condition,
          may: mayAsk && hindrances.length === 0,
          hindrances,
          latestEnd: now.recourse ? latestEnd(actor.today, now.recourse) : null,
        };
      }),
    askReview: {
      may: mayWrite && contest.length === 0,
      hindrances: contest,
      askBy,
      isLate: isAskedLate(actor.today, askBy),
    },
    reviewers: reviewers.filter(({ id }) => id !== decision?.by),
  };
}

function derogationView(
  row: DerogationRow,
  { asker, file, name }: { asker: RecourseAsker; file: BeneficiaryRow; name: NameOf },
): DerogationView {
  const { actor, wall, now } = asker;
  const { id, condition, state, reason, askedUntil, answer, withdrawnOn, withdrawal } = row;
  return {
    ...{ id, condition, state, reason, askedUntil, answer, withdrawnOn, withdrawal },
    askedBy: name(row.askedBy),
    askedAt: row.askedAt.toISOString(),
    from: row.fromOn,
    until: row.untilOn,
    isInForce: isInForce(derogationOf(row), actor),
    answeredBy: row.answeredBy === null ? null : name(row.answeredBy),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    withdrawnBy: row.withdrawnBy === null ? null : name(row.withdrawnBy),
    answers: derogationAnswers.map((to) => {
      const hindrances = hindrancesOfAnswer(to, { state, askedBy: row.askedBy, actor: actor.id });
      const permission = permissionToAnswer(to, state);
      const mayAnswer = wall.reaches(actor, permission, file.territoryId);
      return { to, may: mayAnswer && hindrances.length === 0, hindrances };
    }),
    latestEnd: now.recourse ? latestEnd(actor.today, now.recourse) : null,
  };
}

function isInForce(derogation: Derogation, { today }: PersonActor): boolean {
  const excuse = excuseOf(derogation);
  return excuse !== null && excuse.from <= today && today <= excuse.until;
}
