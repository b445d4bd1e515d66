import { randomUUID } from 'node:crypto';
import type { CheckFacts } from '@etabli/domain/non-competition/check-facts';
import { checkNonCompetition } from '@etabli/domain/non-competition/check-non-competition';
import { someCheckFacts } from '@etabli/domain/testing/a-check';
import { packFacts } from '../../src/non-competition/check/pack-facts.ts';
import { checkDigest } from '../../src/non-competition/check-digest.ts';
import type { TestApp } from '../test-app.ts';

type Subject = { id: string; territoryId: string };

/** A check about an activity, past the act that runs it; the next one of that activity. */
export async function givenCheck(
  { asOwner }: Pick<TestApp, 'asOwner'>,
  { id, territoryId }: Subject,
  facts: Partial<CheckFacts> = {},
): Promise<void> {
  const whole = someCheckFacts(facts);
  const result = checkNonCompetition(whole);
  const { rows, ...kept } = result;
  const check = randomUUID();
  await asOwner(
    `insert into checks (id, territory_id, activity_id, number, cause, extract_number, snapshot_on,
       rules_version, activity_version, signal, facts, result, digest)
     select $1, $2, $3, coalesce(max(number), 0) + 1, 'register', $4, $5, $10, 1, $6, $7, $8, $9
     from checks where activity_id = $3`,
    [
      ...[check, territoryId, id, result.extract.number, result.extract.snapshotOn],
      ...[result.signal, await packFacts(whole), JSON.stringify(kept), checkDigest(result)],
      result.rulesVersion,
    ],
  );
  await asOwner(
    `insert into check_findings (check_id, territory_id, place, establishment_number, is_direct, finding)
     select $1, $2, place, finding ->> 'establishmentNumber', (finding ->> 'isDirect')::boolean, finding
     from jsonb_array_elements($3::jsonb) with ordinality as told (finding, place)`,
    [check, territoryId, JSON.stringify(rows)],
  );
}
