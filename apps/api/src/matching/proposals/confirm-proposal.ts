import { hasEmployerAgreed } from '@etabli/domain/matching/employer-agreement';
import type { ProposalId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { loadForDecision } from './load-for-decision.ts';
import { refuseUnlessInForce } from './promise-in-force.queries.ts';
import { ProposalChangeRow } from './proposal-change.entity.ts';
import type { ProposalReceipt, StepInput } from './proposal-input.dto.ts';
import { moveProposal } from './proposals.changes.ts';

@Injectable()
export class ConfirmProposal {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Notes that person and employer both want it, each in a line of its own: a contract can be signed. */
  async confirm(
    actor: PersonActor,
    id: ProposalId,
    { on, version }: StepInput,
  ): Promise<ProposalReceipt> {
    return this.acts.run(actor, async (tx) => {
      const proposal = await loadForDecision(tx, this.wall, actor, { id, version });
      const history = await tx.find(ProposalChangeRow, {
        select: { kind: true, toState: true },
        where: { proposalId: id },
        order: { number: 'ASC' },
      });
      if (!hasEmployerAgreed(history.map(({ kind, toState: to }) => ({ kind, to })))) {
        throw refuse.conflict('matching.employer-not-asked');
      }
      await refuseUnlessInForce(tx, proposal, actor.today);
      const move = { to: 'confirmed', on, permission: 'matching.decide' } as const;
      const moved = await moveProposal(tx, actor, proposal, move);
      return { id, state: moved.state, version: moved.version };
    });
  }
}
