import { hindrancesOfAnswer } from '@etabli/domain/eligibility/derogation';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
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
import { DerogationRow } from './derogation.entity.ts';
import { loadDerogation } from './load-derogation.ts';
import { permissionToAnswer } from './permission-to-answer.ts';
import type { WithdrawDerogationInput } from './recourse-input.dto.ts';

@Injectable()
export class WithdrawDerogation {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Takes a request back, or a derogation that was granted: it holds no more from today on. */
  async withdraw(
    actor: PersonActor,
    { id, derogationId }: { id: BeneficiaryId; derogationId: string },
    { reason, version }: WithdrawDerogationInput,
  ): Promise<FileReceipt> {
    return this.acts.run(actor, async (tx) => {
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'eligibility.decide', file.territoryId);
      await refuseIfFileChanged(tx, file, { version });
      const { state, askedBy, condition } = await loadDerogation(tx, file, derogationId);
      const permission = permissionToAnswer('withdrawn', state);
      this.wall.allow(actor, permission, file.territoryId);
      const hindrances = hindrancesOfAnswer('withdrawn', { state, askedBy, actor: actor.id });
      if (hindrances.length > 0) {
        throw refuse.conflict('eligibility.derogation-not-answered', { state, hindrances });
      }
      await tx.update(
        DerogationRow,
        { id: derogationId },
        {
          state: 'withdrawn',
          withdrawnOn: actor.today,
          withdrawnBy: actor.id,
          withdrawal: reason,
        },
      );
      const withdrawn = await changeFile(tx, actor, file, {
        kind: 'derogation-withdrawn',
        permission,
        effectiveOn: actor.today,
        reason,
        details: { derogationId, condition },
        codes: { derogation: derogationId, condition },
      });
      return receiptOf(withdrawn);
    });
  }
}
