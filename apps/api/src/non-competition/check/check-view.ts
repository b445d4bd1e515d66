import type { EntityManager } from 'typeorm';
import type { CheckRow } from './check.entity.ts';
import type { DossierView } from './dossier.dto.ts';
import type { Shown } from './try-out.ts';

/** A check with who ran it, and with its result as it is kept or as it is tried out. */
export async function checkView(
  tx: EntityManager,
  check: CheckRow,
  { result, origins }: Shown,
  isOutdated: boolean,
): Promise<NonNullable<DossierView['check']>> {
  const [account]: { name: string | null }[] = check.accountId
    ? await tx.query('select name from accounts where id = $1', [check.accountId])
    : [];
  const [register]: { isInvented: boolean }[] = await tx.query(
    `select coalesce(bool_or(notes @> '[{"code": "invented"}]'), false) as "isInvented"
     from register_extracts where number = $1 and snapshot_on = $2`,
    [check.extractNumber, check.snapshotOn],
  );
  const { reasons, ...found } = result;
  return {
    ...found,
    // A result that was kept before has none.
    crowding: found.crowding ?? null,
    reasons: reasons.map(({ rule, level, reason, params, source }) => {
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
    digest: check.digest,
    origins,
    isInvented: register?.isInvented ?? false,
    isOutdated,
  };
}
