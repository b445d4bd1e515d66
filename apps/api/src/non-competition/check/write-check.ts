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
import type { WholeCheck } from './last-check.ts';
import { packFacts } from './pack-facts.ts';
import '../facts.ts';

type Subject = Pick<ActivityRow, 'id' | 'territoryId' | 'version'>;

/** Runs the check on its facts and keeps both; the runs before stay. The activity's row is held by then. */
export async function writeCheck(
  tx: EntityManager,
  actor: Actor,
  activity: Subject,
  { facts, cause }: { facts: CheckFacts; cause: CheckCause },
): Promise<WholeCheck> {
  // Packed beside the check, which needs all of this thread.
  const packing = packFacts(facts);
  const result = checkNonCompetition(facts);
  const { rows, ...kept } = result;
  const { id: activityId, territoryId } = activity;
  const [last]: { number: number }[] = await tx.query(
    'select coalesce(max(number), 0)::int as number from checks where activity_id = $1',
    [activityId],
  );
  const isPerson = actor.kind === 'person';
  const row = {
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
    facts: await packing,
    result: kept,
    digest: checkDigest(result),
    accountId: isPerson ? actor.id : null,
    role: isPerson ? roleFor(actor, 'non-competition.check', territoryId) : null,
  };
  const { generatedMaps } = await tx.insert(CheckRow, row as object);
  const check = { ...row, ...generatedMaps[0] } as CheckRow;
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
  return { check, facts, result };
}

/** All rows in one statement, however many; each finding is kept as it is written here. */
async function writeFindings(
  tx: EntityManager,
  { id, territoryId }: Pick<CheckRow, 'id' | 'territoryId'>,
  rows: CheckResult['rows'],
): Promise<void> {
  await tx.query(
    `insert into check_findings (check_id, territory_id, place, establishment_number, is_direct, finding)
     select $1, $2, place, number, is_direct, finding
     from rows from (unnest($3::text[]), unnest($4::boolean[]), json_array_elements($5::json))
       with ordinality as told (number, is_direct, finding, place)`,
    [
      id,
      territoryId,
      rows.map(({ establishmentNumber }) => establishmentNumber),
      rows.map(({ isDirect }) => isDirect),
      JSON.stringify(rows),
    ],
  );
}
