import type { Fact } from '@etabli/domain/beneficiaries/facts';
import { assessEligibility } from '@etabli/domain/eligibility/assess-eligibility';
import type { Assessment } from '@etabli/domain/eligibility/assessment';
import type { RecourseRules } from '@etabli/domain/territories/recourse-rules';
import type { BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { type EntityManager, In, IsNull } from 'typeorm';
import { BeneficiaryEvidenceRow } from '../beneficiaries/beneficiary-evidence.entity.ts';
import { getFacts } from '../beneficiaries/told-facts.queries.ts';
import { getRulesOn } from '../territories/programmes.queries.ts';
import { TerritoryRow } from '../territories/territory.entity.ts';
import { DerogationRow, excusesOf } from './derogation.entity.ts';

/** What is told and proved of a person, and what the rules of a day find. */
export type AssessedPerson = {
  facts: Fact[];
  /** Proofs that were not taken back. */
  evidence: BeneficiaryEvidenceRow[];
  derogations: DerogationRow[];
  assessment: Assessment & { rulesVersion: number };
  /** The rules that were asked, as the log names them: `wallonie-2022@1`. */
  rules: string;
  /** What those rules say of derogations and reviews. */
  recourse: RecourseRules | undefined;
};

/** Asks the rules of a day about people of one territory: five queries, however many they are. */
export async function assessPeople(
  tx: EntityManager,
  { territoryId, ids, on }: { territoryId: TerritoryId; ids: BeneficiaryId[]; on: PlainDate },
): Promise<Map<BeneficiaryId, AssessedPerson>> {
  const { programmeCode } = await tx.findOneByOrFail(TerritoryRow, { id: territoryId });
  const { version } = await getRulesOn(tx, programmeCode, on);
  const facts = await getFacts(tx, ids);
  const rows = await tx.find(BeneficiaryEvidenceRow, {
    where: { territoryId, beneficiaryId: In(ids), withdrawnAt: IsNull() },
    order: { seenOn: 'ASC', id: 'ASC' },
  });
  const evidence = Map.groupBy(rows, ({ beneficiaryId }) => beneficiaryId);
  const derogations = await getDerogations(tx, territoryId, ids);
  const question = { on, territoryId, rules: version.rules, rulesVersion: version.version };
  return new Map(
    ids.map((id) => {
      const told = facts.get(id) ?? [];
      const its = derogations.get(id) ?? [];
      const assessment = {
        ...assessEligibility(told, { ...question, excuses: excusesOf(its) }),
        rulesVersion: version.version,
      };
      return [
        id,
        {
          facts: told,
          evidence: evidence.get(id) ?? [],
          derogations: its,
          assessment,
          rules: `${programmeCode}@${version.version}`,
          recourse: version.rules.recourse,
        },
      ];
    }),
  );
}

/** The derogations that were asked for each of these people, whatever became of them. */
export async function getDerogations(
  tx: EntityManager,
  territoryId: TerritoryId,
  ids: BeneficiaryId[],
): Promise<Map<BeneficiaryId, DerogationRow[]>> {
  const rows = await tx.find(DerogationRow, {
    where: { territoryId, beneficiaryId: In(ids) },
    order: { askedAt: 'ASC', id: 'ASC' },
  });
  return Map.groupBy(rows, ({ beneficiaryId }) => beneficiaryId);
}

/** What the rules of a day say of derogations and reviews in a territory. */
export async function getRecourse(
  tx: EntityManager,
  territoryId: TerritoryId,
  on: PlainDate,
): Promise<RecourseRules | undefined> {
  const { programmeCode } = await tx.findOneByOrFail(TerritoryRow, { id: territoryId });
  return (await getRulesOn(tx, programmeCode, on)).version.rules.recourse;
}

/** The same of one person. */
export async function assessPerson(
  tx: EntityManager,
  { id, territoryId }: { id: BeneficiaryId; territoryId: TerritoryId },
  on: PlainDate,
): Promise<AssessedPerson> {
  const assessed = (await assessPeople(tx, { territoryId, ids: [id], on })).get(id);
  if (!assessed) {
    throw new Error(`no assessment of ${id}`);
  }
  return assessed;
}
