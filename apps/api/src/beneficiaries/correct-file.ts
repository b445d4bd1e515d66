import { fileChangesBetween } from '@etabli/domain/beneficiaries/file-correction';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { changeFile, loadFile, refuseIfFileChanged } from './beneficiaries.changes.ts';
import type { CorrectFileInput } from './beneficiary-input.dto.ts';
import { type FileReceipt, receiptOf } from './file-receipt.changes.ts';
import { refuseFaults } from './refuse-faults.ts';

@Injectable()
export class CorrectFile {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Corrects or completes what is known of a person; the old values stay visible in the history. */
  async correct(
    actor: PersonActor,
    id: BeneficiaryId,
    input: CorrectFileInput,
  ): Promise<FileReceipt> {
    return this.acts.run(actor, async (tx) => {
      const { reason, version, ...given } = input;
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'beneficiaries.write', file.territoryId);
      const fields = fileChangesBetween(file, given);
      await refuseIfFileChanged(tx, file, { version, fields });
      if (fields.length === 0) {
        throw refuse.conflict('beneficiaries.nothing-changed');
      }
      const row = Object.fromEntries(fields.map(({ field, after }) => [field, after]));
      // What was right once and is not asked about must not stop a correction of something else.
      const isTouched = (field: string) => Object.hasOwn(row, field);
      await refuseFaults(tx, file.territoryId, {
        ...file,
        ...row,
        zone: isTouched('zone') ? (given.zone ?? null) : null,
        workerId: isTouched('workerId') ? (given.workerId ?? null) : null,
        today: actor.today,
      });
      const corrected = await changeFile(tx, actor, file, {
        kind: 'corrected',
        permission: 'beneficiaries.write',
        effectiveOn: actor.today,
        row,
        reason,
        details: { fields },
        codes: { fields: fields.map(({ field }) => field).join(',') },
      });
      return receiptOf(corrected);
    });
  }
}
