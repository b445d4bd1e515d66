import { roleAllows, roleNames } from '@etabli/domain/access/roles';
import type { ReviewedDecision } from '@etabli/domain/eligibility/review';
import type { AccountId, BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';

export type LastDecision = ReviewedDecision & { id: string; by: AccountId; motive: string | null };

/** What was last decided about a person, by whom, and whether it was reviewed. */
export async function findLastDecision(
  tx: EntityManager,
  id: BeneficiaryId,
): Promise<LastDecision | undefined> {
  const [found]: LastDecision[] = await tx.query(
    `select d.id, d.outcome, (d.at at time zone 'Europe/Brussels')::date::text as on,
       d.account_id as by, d.motive, r.id is not null as "wasReviewed"
     from eligibility_decisions d left join eligibility_reviews r on r.decision_id = d.id
     where d.beneficiary_id = $1 order by d.at desc, d.id limit 1`,
    [id],
  );
  return found;
}

/** Who had a part in what was decided: saw or confirmed a proof, asked or answered a derogation. */
export async function whoHadPart(tx: EntityManager, id: BeneficiaryId): Promise<AccountId[]> {
  const rows: { id: AccountId }[] = await tx.query(
    `select seen_by as id from beneficiary_evidence where beneficiary_id = $1
     union select validated_by from beneficiary_evidence
       where beneficiary_id = $1 and validated_by is not null
     union select asked_by from eligibility_derogations where beneficiary_id = $1
     union select answered_by from eligibility_derogations
       where beneficiary_id = $1 and answered_by is not null`,
    [id],
  );
  return rows.map((row) => row.id);
}

const reviewing = roleNames.filter((role) => roleAllows(role, 'eligibility.review'));

/** Who of a territory may decide a review on a day, had they no part in what is reviewed. */
export const listReviewers = (
  tx: EntityManager,
  territoryId: TerritoryId,
  { hadPart, on }: { hadPart: AccountId[]; on: PlainDate },
): Promise<{ id: AccountId; name: string }[]> =>
  tx.query(
    `select distinct a.name, a.id from memberships m join accounts a on a.id = m.account_id
     where m.territory_id = $1 and m.role = any ($2) and m.during @> $3::date and a.id <> all ($4)
     order by a.name, a.id`,
    [territoryId, reviewing, on, hadPart],
  );
