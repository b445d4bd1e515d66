import type { EntityManager } from 'typeorm';
import { clearanceOf } from '../../activities/clearance-in-force.queries.ts';
import { today } from '../../platform/access/today.ts';
import { Refusal } from '../../platform/http/refusal.ts';
import type { CheckFactsQueries } from '../register/check-facts.queries.ts';
import type { ReviewingJob } from '../review-lapsed.ts';
import { loadCheckGround } from './load-check-facts.ts';
import { type Recheck, recheckActivity } from './recheck-activity.ts';

type Given = Pick<Recheck, 'cause' | 'changed'> & { register: CheckFactsQueries };

/** Checks again what is allowed in the job's territory, or one activity of it. */
export async function recheckTerritory(
  tx: EntityManager,
  job: ReviewingJob,
  given: Given,
  only: string | null = null,
): Promise<void> {
  const on = today();
  const allowed: { id: string }[] = await tx.query(
    `select a.id from activities a join ${clearanceOf} k on true
     where a.territory_id = $2 and a.offer is not null and ($3::uuid is null or a.id = $3)
       and exists (select 1 from checks c where c.activity_id = a.id)
     order by a.id`,
    [on, job.territoryId, only],
  );
  if (allowed.length === 0) {
    return;
  }
  try {
    const ground = await loadCheckGround(tx, job.territoryId, on);
    for (const { id } of allowed) {
      await recheckActivity(tx, job, id, { ...given, ground });
    }
  } catch (error) {
    // No register, or no published rules: there is nothing to check with, and nothing is wrong.
    const code = error instanceof Refusal ? error.code : null;
    if (code !== 'non-competition.no-register' && code !== 'non-competition.no-check-rules') {
      throw error;
    }
  }
}
