import type { BeneficiaryState } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import type { Fact, FactKind } from '@etabli/domain/beneficiaries/facts';
import type { Excuse } from '@etabli/domain/eligibility/derogation';
import { type Derogation, excuseOf } from '@etabli/domain/eligibility/derogation';
import type { BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { Outcome } from '@etabli/domain/values/verdict';
import type { EntityManager } from 'typeorm';

/** A file with what its answer depends on, and the answer that is kept of it. */
export type FileToAssess = {
  id: BeneficiaryId;
  version: number;
  state: BeneficiaryState;
  facts: Fact[];
  excuses: Excuse[];
  kept: { outcome: Outcome; changesOn: PlainDate | null } | null;
};

type Day = PlainDate | null;
type ToldFact = [
  id: string,
  kind: FactKind,
  fromEarliest: Day,
  fromLatest: Day,
  untilEarliest: Day,
  untilLatest: Day,
  isOpen: boolean,
  details: object,
];
type Row = Pick<FileToAssess, 'id' | 'version' | 'state'> & {
  outcome: Outcome | null;
  changesOn: Day;
  facts: ToldFact[] | null;
  derogations: Derogation[] | null;
};

/**
 * Files by their ids, in one question: the server puts the facts of each together, so that one row comes
 * for a file, and only what an answer depends on. Benefits decide nothing, and who said a fact neither.
 */
export async function readFilesToAssess(
  tx: EntityManager,
  territoryId: TerritoryId,
  ids: readonly BeneficiaryId[],
): Promise<FileToAssess[]> {
  const rows: Row[] = await tx.query(
    `select b.id, b.version, b.state, a.outcome, a.changes_on::text as "changesOn",
       (select json_agg(json_build_array(f.id, f.kind, f.from_earliest, f.from_latest, f.until_earliest,
          f.until_latest, f.is_open, f.details)) from beneficiary_facts f
        where f.territory_id = b.territory_id and f.beneficiary_id = b.id and f.replaced_at is null
          and f.kind <> 'benefit') as facts,
       (select json_agg(json_build_object('id', d.id, 'condition', d.condition, 'from', d.from_on,
          'until', d.until_on, 'withdrawnOn', d.withdrawn_on)) from eligibility_derogations d
        where d.territory_id = b.territory_id and d.beneficiary_id = b.id
          and d.until_on is not null) as derogations
     from beneficiaries b left join eligibility_answers a on a.beneficiary_id = b.id
     where b.territory_id = $1 and b.id = any ($2::uuid[]) and b.state <> 'anonymised'`,
    [territoryId, ids],
  );
  return rows.map(({ outcome, changesOn, facts, derogations, ...file }) => ({
    ...file,
    facts: (facts ?? []).map(factOf),
    excuses: (derogations ?? []).flatMap((one) => excuseOf(one) ?? []),
    kept: outcome === null ? null : { outcome, changesOn },
  }));
}

function factOf(told: ToldFact): Fact {
  const [id, kind, fromEarliest, fromLatest, untilEarliest, untilLatest, isOpen, details] = told;
  // The kind of a row and its details were written together, from one fact.
  return {
    ...details,
    id,
    kind,
    from: { earliest: fromEarliest, latest: fromLatest },
    until: isOpen ? null : { earliest: untilEarliest, latest: untilLatest },
    source: 'other',
  } as Fact;
}
