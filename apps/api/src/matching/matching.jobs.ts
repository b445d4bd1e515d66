import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { endPromises } from '../activities/activity-promises.changes.ts';
import { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import { today } from '../platform/access/today.ts';
import { Database } from '../platform/connections/database.ts';
import { inEachTerritory } from '../platform/connections/each-territory.ts';
import type { Facts } from '../platform/outbox/announce.ts';
import { Every, On, OnLong } from '../platform/outbox/reactions.ts';
import { ComputeRound } from './compute-round.ts';
import { expireProposals } from './proposals/expire-proposals.ts';
import { endHeldProposal } from './proposals/held-proposals.changes.ts';
import { ProposalRow } from './proposals/proposal.entity.ts';
import './facts.ts';

/** What follows from a round that was asked for, and what the clock does to proposals. */
@Injectable()
export class MatchingJobs {
  constructor(
    private readonly computing: ComputeRound,
    private readonly database: Database,
  ) {}

  @OnLong('round.requested', 'matching')
  async computeRound(place: Facts['round.requested']): Promise<void> {
    await this.computing.compute(place);
  }

  /** Who left is held no post: whoever comes next finds it free. */
  @On('beneficiary.moved', 'matching')
  async freePostOfWhoLeft(
    { territoryId, beneficiaryId }: Facts['beneficiary.moved'],
    tx: EntityManager,
  ): Promise<void> {
    const file = await tx.findOneByOrFail(BeneficiaryRow, { id: beneficiaryId });
    if (file.state === 'exited') {
      const actor = { kind: 'job', name: 'free-post-of-who-left', territoryId } as const;
      const left = { beneficiaryId, on: file.stateSince, permission: 'matching.decide' } as const;
      await endHeldProposal(tx, actor, left);
    }
  }

  /** Who works no more under a contract leaves the post to others: the activity may have fewer of them. */
  @On('beneficiary.moved', 'matching')
  async freePostOfWhoWorksNoMore(
    { beneficiaryId }: Facts['beneficiary.moved'],
    tx: EntityManager,
  ): Promise<void> {
    const file = await tx.findOneByOrFail(BeneficiaryRow, { id: beneficiaryId });
    const contracts = await tx.find(ProposalRow, {
      where: { beneficiaryId, state: 'contract' },
      order: { createdAt: 'DESC' },
    });
    const past = file.state === 'hired' ? contracts.slice(1) : contracts;
    const references = past.map(({ id }) => id);
    await endPromises(tx, references, file.stateSince);
  }

  /** Proposals whose day to answer has passed go back, territory by territory. */
  @Every({ pattern: '0 15 2 * * *' }, 'matching')
  async returnUnansweredProposals(): Promise<void> {
    await inEachTerritory(this.database, 'return-unanswered-proposals', (tx, actor) =>
      expireProposals(tx, actor, { territoryId: actor.territoryId, today: today() }),
    );
  }
}
