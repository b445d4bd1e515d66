import { takesPeople } from '@etabli/domain/activities/activity-lifecycle';
import { heldStates } from '@etabli/domain/matching/proposal-lifecycle';
import type { EntityManager } from 'typeorm';
import { ActivityRow } from '../activities/activity.entity.ts';
import { loadFile } from '../beneficiaries/beneficiaries.changes.ts';
import { refuse } from '../platform/http/refusal.ts';
import type { ProposalRow } from './proposal.entity.ts';

/**
 * Stops what promises a post that is not there, or a second one to the same person. Holds the file and
 * the activity, so that the last post is promised once.
 */
export async function refuseWithoutPlace(
  tx: EntityManager,
  { id, activityId, beneficiaryId }: ProposalRow,
): Promise<void> {
  await loadFile(tx, beneficiaryId);
  const activity = await tx.findOneOrFail(ActivityRow, {
    where: { id: activityId },
    lock: { mode: 'pessimistic_write' },
  });
  if (!takesPeople(activity.state)) {
    throw refuse.conflict('matching.activity-takes-nobody', { state: activity.state });
  }
  const [{ taken, own }] = await tx.query(
    `select count(*) filter (where p.activity_id = $1 and (p.state = any ($3)
         or (p.state = 'contract' and b.state = 'hired')))::int as taken,
       count(*) filter (where p.beneficiary_id = $4 and p.state = any ($3))::int as own
     from proposals p join beneficiaries b on b.id = p.beneficiary_id
     where (p.activity_id = $1 or p.beneficiary_id = $4) and p.id <> $2`,
    [activityId, id, heldStates, beneficiaryId],
  );
  if (own > 0) {
    throw refuse.conflict('matching.person-has-proposal');
  }
  if (taken >= activity.posts) {
    throw refuse.conflict('matching.no-post-left', { posts: activity.posts });
  }
}
