import type { PromisesMade } from '@etabli/domain/activities/promises';
import type { ActivityId, EmployerId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';

export const nonePromised: PromisesMade = { offered: 0, accepted: 0, signed: 0 };

/** What each of these activities is promised; those that nobody was promised are not in it. */
export async function findPromises(
  tx: EntityManager,
  activities: readonly ActivityId[],
): Promise<Map<ActivityId, PromisesMade>> {
  const rows: (PromisesMade & { id: ActivityId })[] = await tx.query(
    `select activity_id as id, count(*) filter (where state = 'offered')::int as offered,
       count(*) filter (where state = 'accepted')::int as accepted,
       count(*) filter (where state = 'signed')::int as signed
     from activity_promises where activity_id = any ($1) and state <> 'ended' group by activity_id`,
    [activities],
  );
  return new Map(rows.map(({ id, ...promises }) => [id, promises]));
}

/** What one activity is promised; whoever holds its row reads what no act changes meanwhile. */
export const getPromises = async (tx: EntityManager, id: ActivityId): Promise<PromisesMade> =>
  (await findPromises(tx, [id])).get(id) ?? nonePromised;

/** What all activities of an employer are promised, together. */
export async function getPromisesOf(
  tx: EntityManager,
  employer: EmployerId,
): Promise<PromisesMade> {
  const [made]: [PromisesMade] = await tx.query(
    `select count(*) filter (where p.state = 'offered')::int as offered,
       count(*) filter (where p.state = 'accepted')::int as accepted,
       count(*) filter (where p.state = 'signed')::int as signed
     from activity_promises p join activities a on a.id = p.activity_id where a.employer_id = $1`,
    [employer],
  );
  return made;
}
