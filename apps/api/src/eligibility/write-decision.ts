import { randomUUID } from 'node:crypto';
import type { DecisionOutcome } from '@etabli/domain/eligibility/decision';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import { type FileTrace, moveBeneficiary } from '../beneficiaries/beneficiaries.changes.ts';
import type { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { roleFor } from '../platform/access/role-for.ts';
import type { AssessedPerson } from './assessments.queries.ts';
import { EligibilityDecisionRow } from './eligibility-decision.entity.ts';
import { settleChanges } from './settle-change.ts';

/** Writes a decision with what the rules found, and moves the file. */
export async function writeDecision(
  tx: EntityManager,
  actor: PersonActor,
  file: BeneficiaryRow,
  decided: {
    outcome: DecisionOutcome;
    motive: string | null;
    person: AssessedPerson;
    later?: FileTrace[];
  },
): Promise<BeneficiaryRow> {
  const { outcome, motive, person, later } = decided;
  const { assessment, rules } = person;
  const row: Omit<EligibilityDecisionRow, 'at'> = {
    id: randomUUID(),
    territoryId: file.territoryId,
    beneficiaryId: file.id,
    assessedOn: assessment.on,
    outcome,
    verdict: assessment,
    rulesVersion: assessment.rulesVersion,
    motive,
    accountId: actor.id,
    role: roleFor(actor, 'eligibility.decide', file.territoryId),
  };
  await tx.insert(EligibilityDecisionRow, row as object);
  if (file.answerChangedOn !== null) {
    await settleChanges(tx, actor, file.id, motive);
  }
  return moveBeneficiary(tx, actor, file, {
    to: outcome,
    on: actor.today,
    permission: 'eligibility.decide',
    reason: motive,
    row: { answerChangedOn: null },
    details: { decisionId: row.id, rules },
    codes: { decision: row.id, rules, verdict: assessment.outcome },
    later,
  });
}

/** Puts an eligible person on the list; the day of entry orders it, and is kept from then on. */
export const writeListEntry = (
  tx: EntityManager,
  actor: PersonActor,
  file: BeneficiaryRow,
  entry: { entryOn: PlainDate; reason: string | null; later?: FileTrace[] },
): Promise<BeneficiaryRow> =>
  moveBeneficiary(tx, actor, file, {
    to: 'on_list',
    on: actor.today,
    permission: 'eligibility.decide',
    row: { listEntryOn: entry.entryOn },
    reasonCode: entry.entryOn === file.claimedListEntryOn ? 'earlier_list' : null,
    reason: entry.reason,
    details: { listEntryOn: entry.entryOn },
    codes: { entry: entry.entryOn },
    later: entry.later,
  });
