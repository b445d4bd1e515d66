import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { changeFile, loadFile, refuseIfFileChanged } from './beneficiaries.changes.ts';
import { BeneficiaryEvidenceRow } from './beneficiary-evidence.entity.ts';
import type { WithdrawInput } from './fact-input.dto.ts';
import { type FileReceipt, receiptOf } from './file-receipt.changes.ts';

@Injectable()
export class WithdrawEvidence {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Takes a proof back that was noted wrongly; it stays visible and proves nothing any more. */
  async withdraw(
    actor: PersonActor,
    { id, evidenceId }: { id: BeneficiaryId; evidenceId: string },
    { reason, version }: WithdrawInput,
  ): Promise<FileReceipt> {
    return this.acts.run(actor, async (tx) => {
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'beneficiaries.write', file.territoryId);
      await refuseIfFileChanged(tx, file, { version });
      const evidence = await tx.findOneBy(BeneficiaryEvidenceRow, {
        id: evidenceId,
        beneficiaryId: id,
      });
      if (!evidence) {
        throw refuse.notFound('shared.not-found');
      }
      if (evidence.withdrawnAt !== null) {
        throw refuse.conflict('beneficiaries.evidence-withdrawn-already');
      }
      await tx.update(BeneficiaryEvidenceRow, { id: evidenceId }, { withdrawnAt: new Date() });
      const { subject, kind } = evidence;
      const changed = await changeFile(tx, actor, file, {
        kind: 'evidence-withdrawn',
        permission: 'beneficiaries.write',
        effectiveOn: actor.today,
        reason,
        details: { subject, kind, evidenceId },
        codes: { subject, kind, evidence: evidenceId },
      });
      return receiptOf(changed);
    });
  }
}
