import type { BeneficiaryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { loadFile, moveBeneficiary } from '../beneficiaries/beneficiaries.changes.ts';
import { getFilesTerritory } from '../beneficiaries/beneficiaries.queries.ts';
import { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import { endHeldProposal } from '../matching/proposals/held-proposals.changes.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import type { HiringReceipt, RecordHiringElsewhereInput } from './hiring.dto.ts';
import { notBefore, refuseWrongDays, writeHiring } from './write-hiring.ts';

const permission = 'contracts.record-elsewhere';

@Injectable()
export class RecordHiringElsewhere {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Notes that a person of the list signed with somebody else, whose name is all that is known of them. */
  async record(
    actor: PersonActor,
    id: BeneficiaryId,
    { version, ...contract }: RecordHiringElsewhereInput,
  ): Promise<HiringReceipt> {
    return this.acts.run(actor, async (tx) => {
      await this.allow(tx, actor, id);
      const { signedOn: on } = contract;
      await endHeldProposal(tx, actor, { beneficiaryId: id, on, permission });
      const file = await loadFile(tx, id);
      if (file.version !== version) {
        throw refuse.conflict('contracts.file-changed-meanwhile', { version: file.version });
      }
      refuseWrongDays(actor, file, contract);
      const none = { proposalId: null, activityId: null, employerId: null };
      const hiring = await writeHiring(tx, actor, file, { ...contract, ...none, permission });
      await this.move(tx, actor, { file, hiring, on });
      return { id: hiring };
    });
  }

  /** Not the employer who met the person in the file: who runs the territory, whose file it is. */
  private async allow(tx: EntityManager, actor: PersonActor, id: BeneficiaryId): Promise<void> {
    const file = await tx.findOneBy(BeneficiaryRow, { id });
    if (!file) {
      throw refuse.notFound('shared.not-found');
    }
    this.wall.allow(actor, permission, file.territoryId);
    await getFilesTerritory(tx, file.territoryId);
  }

  private async move(
    tx: EntityManager,
    actor: PersonActor,
    { file, hiring, on }: { file: BeneficiaryRow; hiring: string; on: PlainDate },
  ): Promise<void> {
    await moveBeneficiary(tx, actor, file, {
      to: 'hired_elsewhere',
      on: notBefore(on, file.stateSince),
      permission,
      row: { sharedWithEmployerId: null },
      details: { hiringId: hiring },
      codes: { hiring },
    });
  }
}
