import type { BeneficiaryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { EligibilityView } from './eligibility-view.dto.ts';

type Change = EligibilityView['changes'][number];

/** The answers about a person that became other ones, the latest first. */
export async function listChanges(tx: EntityManager, id: BeneficiaryId): Promise<Change[]> {
  const rows: (Omit<Change, 'settledAt'> & { settledAt: Date | null })[] = await tx.query(
    `select c.changed_on::text as on, c.from_outcome as from, c.to_outcome as to, c.cause, c.rules,
       c.settled_at as "settledAt", c.settlement, case when c.settled_by is not null
         then jsonb_build_object('id', c.settled_by, 'name', a.name) end as "settledBy"
     from eligibility_changes c left join accounts a on a.id = c.settled_by
     where c.beneficiary_id = $1 order by c.changed_on desc limit 50`,
    [id],
  );
  return rows.map(({ settledAt, ...row }) => ({
    ...row,
    settledAt: settledAt?.toISOString() ?? null,
  }));
}
