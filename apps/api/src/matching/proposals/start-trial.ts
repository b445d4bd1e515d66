import type { ProposalId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { loadForDecision } from './load-for-decision.ts';
import { refuseUnlessInForce } from './promise-in-force.queries.ts';
import type { ProposalReceipt, StepInput } from './proposal-input.dto.ts';
import { moveProposal } from './proposals.changes.ts';

@Injectable()
export class StartTrial {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Notes that the person goes and sees the work before anybody is bound. */
  async start(
    actor: PersonActor,
    id: ProposalId,
    { on, version }: StepInput,
  ): Promise<ProposalReceipt> {
    return this.acts.run(actor, async (tx) => {
      const proposal = await loadForDecision(tx, this.wall, actor, { id, version });
      await refuseUnlessInForce(tx, proposal, actor.today);
      const move = { to: 'trial_visit', on, permission: 'matching.decide' } as const;
      const moved = await moveProposal(tx, actor, proposal, move);
      return { id, state: moved.state, version: moved.version };
    });
  }
}
