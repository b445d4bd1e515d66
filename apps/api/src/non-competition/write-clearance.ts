import type { ActivityId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { ActivityRow } from '../activities/activity.entity.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { record } from '../platform/audit/audit-log.ts';
import { announce } from '../platform/outbox/announce.ts';
import { ClearanceRow } from './clearance.entity.ts';
import './facts.ts';

/** All decisions about an activity, in the order in which they were written down. */
export const clearancesOf = (tx: EntityManager, activityId: ActivityId): Promise<ClearanceRow[]> =>
  tx.find(ClearanceRow, { where: { activityId }, order: { number: 'ASC' } });

/** Writes what an act did with a decision: the line of the log, the fact for others. */
export async function writeClearance(
  tx: EntityManager,
  actor: PersonActor,
  { id, territoryId }: Pick<ActivityRow, 'id' | 'territoryId'>,
  { kind, clearance }: { kind: 'recorded' | 'withdrawn'; clearance: ClearanceRow },
): Promise<void> {
  const { number, decision, decidedOn, inForceFrom, inForceUntil, conditions } = clearance;
  await record(tx, actor, {
    act: `clearance.${kind}`,
    subject: `activity:${id}`,
    chain: territoryId,
    facts: {
      number,
      decision,
      decidedOn,
      from: inForceFrom,
      until: inForceUntil,
      conditions: conditions.map((one) => one.kind).join(','),
      withdrawnOn: clearance.withdrawnOn,
    },
  });
  await announce(tx, {
    name: `clearance.${kind}`,
    aggregate: `activity:${id}`,
    ids: { territoryId, activityId: id, clearance: number },
  });
}
