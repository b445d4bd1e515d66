import type { CheckFacts } from '@etabli/domain/non-competition/check-facts';
import type { CheckResult, CheckRow as Finding } from '@etabli/domain/non-competition/check-result';
import type { EntityManager } from 'typeorm';
import { CheckRow } from './check.entity.ts';
import { unpackFacts } from './pack-facts.ts';

/** A check with all that it looked at and all that it found. */
export type WholeCheck = { check: CheckRow; facts: CheckFacts; result: CheckResult };

/** The last check about an activity, whole. */
export async function findWholeCheck(
  tx: EntityManager,
  activityId: string,
): Promise<WholeCheck | null> {
  const check = await findCheck(tx, activityId);
  return (
    check && { check, facts: await unpackFacts(check.facts), result: await resultOf(tx, check) }
  );
}

/** The last check about an activity, or its check of a number. */
export async function findCheck(
  tx: EntityManager,
  activityId: string,
  number?: number,
): Promise<CheckRow | null> {
  return tx.findOne(CheckRow, {
    where: { activityId, ...(number === undefined ? {} : { number }) },
    order: { number: 'DESC' },
  });
}

type Kept = Pick<CheckRow, 'id' | 'result'>;

/** What a kept check said, put together again with its rows. */
export const resultOf = (tx: EntityManager, check: Kept): Promise<CheckResult> =>
  withFindings(tx, check, { onlyDirect: false });

/** The same with those rows alone that compete directly: all that a later result is compared by. */
export const directResultOf = (tx: EntityManager, check: Kept): Promise<CheckResult> =>
  withFindings(tx, check, { onlyDirect: true });

async function withFindings(
  tx: EntityManager,
  { id, result }: Kept,
  { onlyDirect }: { onlyDirect: boolean },
): Promise<CheckResult> {
  const rows: { finding: Finding }[] = await tx.query(
    `select finding from check_findings where check_id = $1 and (is_direct or not $2)
     order by place`,
    [id, onlyDirect],
  );
  return { ...result, rows: rows.map(({ finding }) => finding) };
}
