import { randomUUID } from 'node:crypto';
import type { Beneficiary } from '@etabli/domain/beneficiaries/beneficiary';
import type { DecisionOutcome } from '@etabli/domain/eligibility/decision';
import { anAssessment } from '@etabli/domain/testing/an-assessment';
import type { TestApp } from '../test-app.ts';
import { dayFromToday } from './days.ts';

type Planting = Pick<TestApp, 'asOwner'>;
type Of = Pick<Beneficiary, 'id' | 'territoryId'>;

/** A derogation from the months without work, as the acts leave it: asked, or granted where days are told. */
export async function givenDerogation(
  { asOwner }: Planting,
  file: Of,
  given: { askedBy: string; answeredBy?: string; from?: number; until?: number },
): Promise<string> {
  const { askedBy, answeredBy = null, from = 0, until = 90 } = given;
  const id = randomUUID();
  await asOwner(
    `insert into eligibility_derogations (id, territory_id, beneficiary_id, condition, state, reason,
       asked_until, asked_by, from_on, until_on, answer, answered_by, answered_at)
     values ($1, $2, $3, 'long-without-work', case when $6::uuid is null then 'asked' else 'granted' end,
       'Un accord est attendu.', $4, $5, case when $6::uuid is not null then $7::date end,
       case when $6::uuid is not null then $4::date end,
       case when $6::uuid is not null then 'Deux mois manquent.' end, $6::uuid,
       case when $6::uuid is not null then now() end)`,
    [id, file.territoryId, file.id, dayFromToday(until), askedBy, answeredBy, dayFromToday(from)],
  );
  return id;
}

/** A decision, without the move of the file: a no unless told. */
export async function givenDecision(
  { asOwner }: Planting,
  file: Of,
  given: { by: string; outcome?: DecisionOutcome; daysAgo?: number },
): Promise<string> {
  const { by, outcome = 'not_eligible', daysAgo = 0 } = given;
  const id = randomUUID();
  await asOwner(
    `insert into eligibility_decisions (id, territory_id, beneficiary_id, assessed_on, outcome, verdict,
       rules_version, motive, account_id, role, at)
     values ($1, $2, $3, $4, $5, $6, 1, 'Il manque des mois.', $7, 'guidance_worker',
       clock_timestamp() - $8 * interval '1 day')`,
    [
      id,
      file.territoryId,
      file.id,
      dayFromToday(-daysAgo),
      outcome,
      JSON.stringify(anAssessment([])),
      by,
      daysAgo,
    ],
  );
  return id;
}

/** A review of a decision that waits for somebody. */
export async function givenReview(
  { asOwner }: Planting,
  file: Of,
  { decision, by, decideIn = 30 }: { decision: string; by: string; decideIn?: number },
): Promise<string> {
  const id = randomUUID();
  await asOwner(
    `insert into eligibility_reviews (id, territory_id, beneficiary_id, decision_id, decision_by, asked_on,
       way, recorded_by, decide_by) values ($1, $2, $3, $4, $5, $6, 'phone', $5, $7)`,
    [id, file.territoryId, file.id, decision, by, dayFromToday(-1), dayFromToday(decideIn)],
  );
  return id;
}
