import { heldStates } from '@etabli/domain/matching/proposal-lifecycle';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import { ActivityRow } from '../../activities/activity.entity.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { refuseUnlessEligible, refuseUnlessOpen } from './promise-in-force.queries.ts';
import type { ProposalRow } from './proposal.entity.ts';
import { worksThere } from './works-there.queries.ts';

/**
 * Stops what promises a post that is not there, that nothing allows today, or a second one to the same
 * person; nor is one promised to who does not meet the conditions any more: a round is a picture of its
 * day. Holds the file and the activity, so that the last post is promised once.
 */
export async function refuseWithoutPlace(
  tx: EntityManager,
  proposal: ProposalRow,
  today: PlainDate,
): Promise<void> {
  const { id, activityId, beneficiaryId } = proposal;
  await refuseUnlessEligible(tx, proposal, today);
  const activity = await tx.findOneOrFail(ActivityRow, {
    where: { id: activityId },
    lock: { mode: 'pessimistic_write' },
  });
  await refuseUnlessOpen(tx, proposal, today);
  const [{ taken, own }] = await tx.query(
    `select count(*) filter (where p.activity_id = $1 and (p.state = any ($3)
         or ${worksThere}))::int as taken,
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
