import type { InLine } from '@etabli/domain/matching/passed-over';
import type { ProposalState } from '@etabli/domain/matching/proposal-lifecycle';
import type { ActivityId, RoundId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';

/** The states in which a person’s proposal is taken up: somebody works on it. */
export const takenUpStates = [
  'shortlisted',
  'presented',
  'accepted',
  'trial_visit',
  'confirmed',
  'contract',
] as const satisfies readonly ProposalState[];

/**
 * Everybody of a round, as far as somebody’s going first in an activity concerns them. A contract of
 * before takes nobody up: who is on the list again waits again.
 */
export async function findInLine(
  tx: EntityManager,
  { roundId, activityId }: { roundId: RoundId; activityId: ActivityId },
): Promise<InLine[]> {
  return tx.query(
    `select r.beneficiary_id as id, r.waiting_months as "waitingMonths", r.reasons -> 'open' ? $2 as "couldDo",
       exists (select 1 from proposals p
         where p.beneficiary_id = r.beneficiary_id and p.state = any ($3)) as "isTakenUp",
       exists (select 1 from proposals p where p.beneficiary_id = r.beneficiary_id
         and p.activity_id = $2::uuid and p.state = 'declined_by_person') as "hasDeclined"
     from round_people r join beneficiaries b on b.id = r.beneficiary_id
     where r.round_id = $1 and r.waiting_months is not null and r.standing <> 'excluded'
       and b.state in ('on_list', 'in_preparation', 'proposed')
     order by r.waiting_months desc, r.beneficiary_id`,
    [roundId, activityId, takenUpStates.filter((state) => state !== 'contract')],
  );
}
