import type { EntityManager } from 'typeorm';
import type { ActivityRow } from '../../activities/activity.entity.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { refuse } from '../../platform/http/refusal.ts';
import type { CheckCause } from './check.entity.ts';
import { findCheck, type WholeCheck } from './last-check.ts';
import { listStruckOut } from './load-check-facts.ts';
import { unpackFacts } from './pack-facts.ts';
import { writeCheck } from './write-check.ts';

/** Runs the last check again on its own facts, with what is struck out now: the register is not asked. */
export async function runCheckAgain(
  tx: EntityManager,
  actor: PersonActor,
  activity: ActivityRow,
  cause: CheckCause,
): Promise<WholeCheck> {
  const last = await findCheck(tx, activity.id);
  if (!last) {
    throw refuse.conflict('non-competition.not-checked');
  }
  const facts = await unpackFacts(last.facts);
  const struckOut = (await listStruckOut(tx, activity.id)).map(
    ({ establishmentNumber, reason }) => ({ establishmentNumber, reason }),
  );
  return writeCheck(
    tx,
    actor,
    { ...activity, version: last.activityVersion },
    { facts: { ...facts, struckOut }, cause },
  );
}
