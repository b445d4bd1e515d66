import { randomUUID } from 'node:crypto';
import type { CheckFacts } from '@etabli/domain/non-competition/check-facts';
import { checkNonCompetition } from '@etabli/domain/non-competition/check-non-competition';
import type { CheckResult } from '@etabli/domain/non-competition/check-result';
import type { EntityManager } from 'typeorm';
import type { ActivityRow } from '../../activities/activity.entity.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { roleFor } from '../../platform/access/role-for.ts';
import { record } from '../../platform/audit/audit-log.ts';
import { announce } from '../../platform/outbox/announce.ts';
import { checkDigest } from '../check-digest.ts';
import { type CheckCause, CheckRow } from './check.entity.ts';
import { packFacts } from './pack-facts.ts';
import '../facts.ts';

export type WrittenCheck = { id: string; number: number; result: CheckResult };

type Subject = Pick<ActivityRow, 'id' | 'territoryId' | 'version'>;

/** Runs the check on its facts and keeps both; the runs before stay. The activity's row is held by then. */
export async function writeCheck(
  tx: EntityManager,
  actor: Actor,
  activity: Subject,
  { facts, cause }: { facts: CheckFacts; cause: CheckCause },
): Promise<WrittenCheck> {
  const result = checkNonCompetition(facts);
  const { rows, ...kept } = result;
  const { id: activityId, territoryId } = activity;
  const [last]: { number: number }[] = await tx.query(
    'select coalesce(max(number), 0)::int as number from checks where activity_id = $1',
    [activityId],
  );
  const isPerson = actor.kind === 'person';
  const check = {
    id: randomUUID(),
    territoryId,
    activityId,
    number: (last?.number ?? 0) + 1,
    cause,
    extractNumber: result.extract.number,
    snapshotOn: result.extract.snapshotOn,
    rulesVersion: result.rulesVersion,
    activityVersion: activity.version,
    signal: result.signal,
    facts: await packFacts(facts),
    result: kept,
    digest: checkDigest(result),
    accountId: isPerson ? actor.id : null,
    role: isPerson ? roleFor(actor, 'non-competition.check', territoryId) : null,
  };
  await tx.insert(CheckRow, check as object);
  await writeFindings(tx, { id: check.id, territoryId }, rows);
  await record(tx, actor, {
    act: 'check.run',
    subject: `activity:${activityId}`,
    chain: territoryId,
    facts: {
      number: check.number,
      cause,
      signal: check.signal,
      extract: check.extractNumber,
      rules: check.rulesVersion,
      digest: check.digest,
    },
  });
  await announce(tx, {
    name: 'check.run',
    aggregate: `activity:${activityId}`,
    ids: { territoryId, activityId, check: check.number },
  });
  return { id: check.id, number: check.number, result };
}

/** All rows in one statement, however many. */
async function writeFindings(
  tx: EntityManager,
  { id, territoryId }: { id: string; territoryId: string },
  rows: CheckResult['rows'],
): Promise<void> {
  await tx.query(
    `insert into check_findings (check_id, territory_id, place, establishment_number, is_direct, finding)
     select $1, $2, place, finding ->> 'establishmentNumber', (finding ->> 'isDirect')::boolean, finding
     from jsonb_array_elements($3::jsonb) with ordinality as told (finding, place)`,
    [id, territoryId, JSON.stringify(rows)],
  );
}
