import { takesPeople } from '@etabli/domain/activities/activity-lifecycle';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import { ActivityRow } from '../../activities/activity.entity.ts';
import { findClearanceFacts } from '../../activities/clearance-facts.queries.ts';
import { loadFile } from '../../beneficiaries/beneficiaries.changes.ts';
import { assessPerson } from '../../eligibility/assessments.queries.ts';
import { refuse } from '../../platform/http/refusal.ts';
import type { ProposalRow } from './proposal.entity.ts';

type Promised = Pick<ProposalRow, 'beneficiaryId' | 'activityId'>;

/**
 * Stops a step towards a contract that could not be signed today: the person does not meet the conditions
 * any more, or somebody has decided so since. What the rules leave open is settled by a decision, as in a
 * round. Weeks may lie between two steps.
 */
export async function refuseUnlessEligible(
  tx: EntityManager,
  { beneficiaryId }: Promised,
  today: PlainDate,
): Promise<void> {
  const file = await loadFile(tx, beneficiaryId);
  const { outcome } = (await assessPerson(tx, file, today)).assessment;
  if (outcome === 'no') {
    throw refuse.conflict('matching.conditions-not-met');
  }
  const [decided]: { outcome: string }[] = await tx.query(
    `select outcome from eligibility_decisions where beneficiary_id = $1
     order by at desc limit 1`,
    [beneficiaryId],
  );
  if (decided && decided.outcome !== 'eligible') {
    throw refuse.conflict('matching.decided-otherwise');
  }
  if (!decided && outcome === 'unclear') {
    throw refuse.conflict('matching.conditions-unclear');
  }
}

/** The same for the activity: it takes nobody, or no decision of the committee allows it today. */
export async function refuseUnlessOpen(
  tx: EntityManager,
  { activityId }: Promised,
  today: PlainDate,
): Promise<void> {
  const { state } = await tx.findOneByOrFail(ActivityRow, { id: activityId });
  if (!takesPeople(state)) {
    throw refuse.conflict('matching.activity-takes-nobody', { state });
  }
  if ((await findClearanceFacts(tx, activityId, today)) === null) {
    throw refuse.conflict('matching.activity-not-cleared');
  }
}

export async function refuseUnlessInForce(
  tx: EntityManager,
  promised: Promised,
  today: PlainDate,
): Promise<void> {
  await refuseUnlessEligible(tx, promised, today);
  await refuseUnlessOpen(tx, promised, today);
}
