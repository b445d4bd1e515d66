import type { EntityManager } from 'typeorm';
import { refuse } from '../platform/http/refusal.ts';
import type { BeneficiaryRow } from './beneficiary.entity.ts';

type Edit = { version: number; fields?: { field: string; before: unknown; after: unknown }[] };

/** Stops an edit of a version that is no longer the last, and shows both values of each field. */
export async function refuseIfFileChanged(
  tx: EntityManager,
  file: BeneficiaryRow,
  { version, fields = [] }: Edit,
): Promise<void> {
  if (file.version === version) {
    return;
  }
  const [last] = await tx.query(
    `select c.at, a.name from beneficiary_changes c left join accounts a on a.id = c.account_id
     where c.beneficiary_id = $1 order by c.number desc limit 1`,
    [file.id],
  );
  throw refuse.conflict('beneficiaries.changed-meanwhile', {
    version: file.version,
    at: last?.at ?? null,
    by: last?.name ?? null,
    fields: fields.map(({ field, before, after }) => ({ field, theirs: before, yours: after })),
  });
}
