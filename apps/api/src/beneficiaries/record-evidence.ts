import { randomUUID } from 'node:crypto';
import { evidenceFaults } from '@etabli/domain/beneficiaries/evidence-faults';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { changeFile, loadFile, refuseIfFileChanged } from './beneficiaries.changes.ts';
import { BeneficiaryEvidenceRow } from './beneficiary-evidence.entity.ts';
import type { EvidenceInput } from './fact-input.dto.ts';
import type { EvidenceReceipt } from './fact-view.dto.ts';
import { receiptOf } from './file-receipt.changes.ts';

@Injectable()
export class RecordEvidence {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Notes a paper that the actor has seen. It counts once a second person confirms it. */
  async record(
    actor: PersonActor,
    id: BeneficiaryId,
    input: EvidenceInput,
  ): Promise<EvidenceReceipt> {
    return this.acts.run(actor, async (tx) => {
      const { version, ...told } = input;
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'beneficiaries.write', file.territoryId);
      await refuseIfFileChanged(tx, file, { version });
      refuseFaultyEvidence(told, actor.today);
      const evidenceId = randomUUID();
      const row: Omit<BeneficiaryEvidenceRow, 'recordedAt'> = {
        ...told,
        id: evidenceId,
        territoryId: file.territoryId,
        beneficiaryId: id,
        seenBy: actor.id,
        validatedBy: null,
        validatedAt: null,
        withdrawnAt: null,
      };
      await tx.insert(BeneficiaryEvidenceRow, row);
      const { subject, kind } = told;
      const changed = await changeFile(tx, actor, file, {
        kind: 'evidence-recorded',
        permission: 'beneficiaries.write',
        effectiveOn: told.seenOn,
        details: { subject, kind, evidenceId },
        codes: { subject, kind, evidence: evidenceId },
      });
      return { ...receiptOf(changed), evidenceId };
    });
  }
}

function refuseFaultyEvidence(
  told: Pick<BeneficiaryEvidenceRow, 'seenOn' | 'validUntil'>,
  today: PlainDate,
): void {
  const violations = evidenceFaults(told, today).map(({ place, code }) =>
    code === 'seen-in-future'
      ? { path: place, code: 'beneficiaries.date-in-future' as const, params: { today } }
      : { path: place, code: 'beneficiaries.evidence-ends-before-seen' as const },
  );
  if (violations.length > 0) {
    throw refuse.invalid('shared.check-the-form', { count: violations.length }, violations);
  }
}
