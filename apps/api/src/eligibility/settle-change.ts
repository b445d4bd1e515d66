import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  changeFile,
  loadFile,
  refuseIfFileChanged,
} from '../beneficiaries/beneficiaries.changes.ts';
import { type FileReceipt, receiptOf } from '../beneficiaries/file-receipt.changes.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import type { SettleChangeInput } from './eligibility-input.dto.ts';

@Injectable()
export class SettleChange {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Says that somebody looked at an answer that became another one, and what follows from it. */
  async settle(
    actor: PersonActor,
    id: BeneficiaryId,
    { reason, version }: SettleChangeInput,
  ): Promise<FileReceipt> {
    return this.acts.run(actor, async (tx) => {
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'eligibility.decide', file.territoryId);
      await refuseIfFileChanged(tx, file, { version });
      if (file.answerChangedOn === null) {
        throw refuse.conflict('eligibility.nothing-to-review');
      }
      await settleChanges(tx, actor, id, reason);
      const looked = await changeFile(tx, actor, file, {
        kind: 'answer-looked-at',
        permission: 'eligibility.decide',
        effectiveOn: actor.today,
        row: { answerChangedOn: null },
        reason,
        details: { changedOn: file.answerChangedOn },
        codes: { changedOn: file.answerChangedOn },
      });
      return receiptOf(looked);
    });
  }
}

/** Notes at each change that still waited who looked at it. */
export async function settleChanges(
  tx: EntityManager,
  actor: PersonActor,
  id: BeneficiaryId,
  reason: string | null,
): Promise<void> {
  await tx.query(
    `update eligibility_changes set settled_at = now(), settled_by = $2, settlement = $3
     where beneficiary_id = $1 and settled_at is null`,
    [id, actor.id, reason],
  );
}
