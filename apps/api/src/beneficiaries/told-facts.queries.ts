import type { Fact } from '@etabli/domain/beneficiaries/facts';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { type EntityManager, In, IsNull } from 'typeorm';
import { BeneficiaryFactRow } from './beneficiary-fact.entity.ts';

/** A fact as the rules read it. */
export function factOf(row: BeneficiaryFactRow): Fact {
  const { id, kind, source, details } = row;
  const from = { earliest: row.fromEarliest, latest: row.fromLatest };
  const until = row.isOpen ? null : { earliest: row.untilEarliest, latest: row.untilLatest };
  // The kind of a row and its details were written together, from one fact.
  return { id, kind, from, until, source, ...details } as Fact;
}

/** What is told of each of these people today: not what was replaced. */
export async function getFacts(
  tx: EntityManager,
  ids: BeneficiaryId[],
): Promise<Map<BeneficiaryId, Fact[]>> {
  const rows = await tx.find(BeneficiaryFactRow, {
    where: { beneficiaryId: In(ids), replacedAt: IsNull() },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  const told = Map.groupBy(rows, ({ beneficiaryId }) => beneficiaryId);
  return new Map(ids.map((id) => [id, (told.get(id) ?? []).map(factOf)]));
}
