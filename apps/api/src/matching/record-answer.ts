import type { ProposalId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { ActivityRow } from '../activities/activity.entity.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { loadForDecision } from './load-for-decision.ts';
import { backToList, share } from './person-of-proposal.ts';
import { refuseUnlessInForce } from './promise-in-force.queries.ts';
import type { AnswerInput, ProposalReceipt } from './proposal-input.dto.ts';
import { moveProposal } from './proposals.changes.ts';

@Injectable()
export class RecordAnswer {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /**
   * Notes what the person said. A yes lets the employer of the activity meet the person in the file. A
   * no asks no reason, leads back to the same place on the list, and is remembered for that activity.
   */
  async record(
    actor: PersonActor,
    id: ProposalId,
    { answer, on, version }: AnswerInput,
  ): Promise<ProposalReceipt> {
    return this.acts.run(actor, async (tx) => {
      const proposal = await loadForDecision(tx, this.wall, actor, { id, version });
      const { employerId } = await tx.findOneByOrFail(ActivityRow, { id: proposal.activityId });
      if (answer === 'yes' && employerId === null) {
        throw refuse.conflict('matching.no-employer');
      }
      if (answer === 'yes') {
        await refuseUnlessInForce(tx, proposal, actor.today);
      }
      const answered = await moveProposal(tx, actor, proposal, {
        to: answer === 'yes' ? 'accepted' : 'declined_by_person',
        on,
        permission: 'matching.decide',
        row: answer === 'yes' ? { employerId } : {},
      });
      await (answer === 'yes' ? share : backToList)(tx, actor, answered, on);
      return { id, state: answered.state, version: answered.version };
    });
  }
}
