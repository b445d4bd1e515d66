import type { ProposalId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { loadFile, moveBeneficiary } from '../beneficiaries/beneficiaries.changes.ts';
import {
  refuseUnlessEligible,
  refuseUnlessOpen,
} from '../matching/proposals/promise-in-force.queries.ts';
import type { ProposalRow } from '../matching/proposals/proposal.entity.ts';
import {
  loadProposal,
  moveProposal,
  refuseIfProposalChanged,
} from '../matching/proposals/proposals.changes.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import type { HiringReceipt, RecordHiringInput } from './hiring.dto.ts';
import { notBefore, refuseWrongDays, writeHiring } from './write-hiring.ts';

const permission = 'contracts.record';

@Injectable()
export class RecordHiring {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /**
   * Notes that a contract was signed after a proposal that both confirmed: by the employer for one of his
   * own, or by who runs the territory. The proposal ends, the person is hired, the post is filled.
   */
  async record(
    actor: PersonActor,
    id: ProposalId,
    { version, ...contract }: RecordHiringInput,
  ): Promise<HiringReceipt> {
    return this.acts.run(actor, async (tx) => {
      const proposal = await loadProposal(tx, id);
      await this.allow(tx, actor, proposal);
      refuseIfProposalChanged(proposal, version);
      const { employerId } = proposal;
      if (employerId === null) {
        throw refuse.conflict('contracts.no-employer');
      }
      const file = await loadFile(tx, proposal.beneficiaryId);
      refuseWrongDays(actor, file, contract);
      await this.refuseIfOver(tx, actor, proposal);
      const { signedOn } = contract;
      await moveProposal(tx, actor, proposal, {
        to: 'contract',
        on: notBefore(signedOn, proposal.stateSince),
        permission,
      });
      const hiring = await writeHiring(tx, actor, file, {
        ...contract,
        permission,
        proposalId: id,
        activityId: proposal.activityId,
        employerId,
        employerName: null,
      });
      await moveBeneficiary(tx, actor, file, {
        to: 'hired',
        on: notBefore(signedOn, file.stateSince),
        permission,
        details: { hiringId: hiring },
        codes: { hiring },
      });
      return { id: hiring };
    });
  }

  /** The activity for all; the person’s conditions by who may read them, which an employer may not. */
  private async refuseIfOver(
    tx: EntityManager,
    actor: PersonActor,
    proposal: ProposalRow,
  ): Promise<void> {
    if (this.wall.reaches(actor, 'beneficiaries.read', proposal.territoryId)) {
      await refuseUnlessEligible(tx, proposal, actor.today);
    }
    await refuseUnlessOpen(tx, proposal, actor.today);
  }

  /** Who accompanies people records for all employers of the territory; an employer, for himself. */
  private async allow(
    tx: EntityManager,
    actor: PersonActor,
    { territoryId, employerId }: ProposalRow,
  ): Promise<void> {
    this.wall.allow(actor, permission, territoryId);
    if (this.wall.reaches(actor, 'beneficiaries.write', territoryId)) {
      return;
    }
    const [found] = await tx.query('select $1::uuid = any (app.my_employers()) as own', [
      employerId,
    ]);
    if (!found.own) {
      throw refuse.notFound('shared.not-found');
    }
  }
}
