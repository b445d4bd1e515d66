import { promisedFields } from '@etabli/domain/activities/promises';
import type { EntityManager } from 'typeorm';
import { refuse } from '../../platform/http/refusal.ts';
import type { ProposalRow } from './proposal.entity.ts';

/**
 * Stops what would take a promise up again that was ended meanwhile, where the activity is not the one of
 * then: while nothing bound, anything of it could be corrected.
 */
export async function refuseIfCorrected(
  tx: EntityManager,
  { activityId }: Pick<ProposalRow, 'activityId'>,
  since: Date,
): Promise<void> {
  const [found] = await tx.query(
    `select exists (select 1 from activity_changes c, jsonb_array_elements(c.fields) f
       where c.activity_id = $1 and c.kind = 'corrected' and c.at > $2
         and f ->> 'field' = any ($3)) as is`,
    [activityId, since, [...promisedFields, 'employer']],
  );
  if (found.is) {
    throw refuse.conflict('matching.activity-corrected-since');
  }
}
