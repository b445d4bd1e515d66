import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { changeFile, loadFile, refuseIfFileChanged } from './beneficiaries.changes.ts';
import { BeneficiaryFactRow } from './beneficiary-fact.entity.ts';
import type { WithdrawInput } from './fact-input.dto.ts';
import { type FileReceipt, receiptOf } from './file-receipt.changes.ts';
import { loadFact } from './write-fact.ts';

@Injectable()
export class WithdrawFact {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Takes back what was never so, for instance of another person; it stays visible and does not count. */
  async withdraw(
    actor: PersonActor,
    { id, factId }: { id: BeneficiaryId; factId: string },
    { reason, version }: WithdrawInput,
  ): Promise<FileReceipt> {
    return this.acts.run(actor, async (tx) => {
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'beneficiaries.write', file.territoryId);
      await refuseIfFileChanged(tx, file, { version });
      const { kind } = await loadFact(tx, file, factId);
      await tx.update(BeneficiaryFactRow, { id: factId }, { replacedAt: new Date() });
      const changed = await changeFile(tx, actor, file, {
        kind: 'fact-withdrawn',
        permission: 'beneficiaries.write',
        effectiveOn: actor.today,
        reason,
        details: { kind, factId },
        codes: { kind, fact: factId },
      });
      return receiptOf(changed);
    });
  }
}
