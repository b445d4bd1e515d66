import type { CheckResult } from '@etabli/domain/non-competition/check-result';
import type { EntityManager } from 'typeorm';
import type { CheckView, LastCheckView, RulesVersionView } from './check.dto.ts';
import type { CheckRow } from './check.entity.ts';
import type { Shown } from './try-out.ts';

type Head = NonNullable<LastCheckView['check']>;
type Told = Omit<CheckResult, 'rows'>;

/** A check with who ran it, and with its result as it is kept or as it is tried out. */
export async function checkView(
  tx: EntityManager,
  check: CheckRow,
  { result, origins }: Shown,
  isOutdated: boolean,
): Promise<CheckView> {
  return {
    ...result,
    ...(await headOf(tx, check, result)),
    digest: check.digest,
    origins,
    isOutdated,
  };
}

/** The same in short, as it is kept: how many were found, not who. */
export async function checkHead(
  tx: EntityManager,
  check: CheckRow,
  isOutdated: boolean,
): Promise<Head> {
  const [rows]: { found: number }[] = await tx.query(
    'select count(*)::int as found from check_findings where check_id = $1',
    [check.id],
  );
  const { result } = check;
  return { ...result, ...(await headOf(tx, check, result)), found: rows?.found ?? 0, isOutdated };
}

/** By which version of the rules a check was run, and since when that one holds. */
export async function rulesOf(
  tx: EntityManager,
  { territoryId, rulesVersion: version }: Pick<CheckRow, 'territoryId' | 'rulesVersion'>,
): Promise<RulesVersionView> {
  const [found]: { from: string }[] = await tx.query(
    `select v.valid_from::text as from from programme_versions v
     join territories t on t.programme_code = v.programme_code
     where t.id = $1 and v.version = $2`,
    [territoryId, version],
  );
  return { version, from: found?.from ?? null };
}

async function headOf(tx: EntityManager, check: CheckRow, result: Told) {
  const [account]: { name: string | null }[] = check.accountId
    ? await tx.query('select name from accounts where id = $1', [check.accountId])
    : [];
  const [register]: { isInvented: boolean }[] = await tx.query(
    `select coalesce(bool_or(notes @> '[{"code": "invented"}]'), false) as "isInvented"
     from register_extracts where number = $1 and snapshot_on = $2`,
    [check.extractNumber, check.snapshotOn],
  );
  return {
    rules: await rulesOf(tx, check),
    // A result that was kept before has none.
    crowding: result.crowding ?? null,
    reasons: result.reasons.map(({ rule, level, reason, params, source }) => {
      const { title, url, note } = source;
      return {
        ...{ rule, level, reason, params },
        source: { title, ...(url ? { url } : {}), ...(note ? { note } : {}) },
      };
    }),
    number: check.number,
    cause: check.cause,
    runAt: check.runAt.toISOString(),
    by: check.role ? { name: account?.name ?? null, role: check.role } : null,
    isInvented: register?.isInvented ?? false,
  };
}
