import type { EntityManager } from 'typeorm';
import type { CheckRow } from './check.entity.ts';
import type { DossierView } from './dossier.dto.ts';
import type { Shown } from './try-out.ts';

/** A check with who ran it, and with its result as it is kept or as it is tried out. */
export async function checkView(
  tx: EntityManager,
  check: CheckRow,
  { result, origins }: Shown,
  version: number,
): Promise<NonNullable<DossierView['check']>> {
  const [account]: { name: string | null }[] = check.accountId
    ? await tx.query('select name from accounts where id = $1', [check.accountId])
    : [];
  const { reasons, ...found } = result;
  return {
    ...found,
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
    isOutdated: check.activityVersion < version,
  };
}
