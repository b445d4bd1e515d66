import type { ProposalId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ActivityRow } from '../../activities/activity.entity.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { loadForDecision } from './load-for-decision.ts';
import { backToList, share } from './person-of-proposal.ts';
import { refuseUnlessEligible, refuseUnlessOpen } from './promise-in-force.queries.ts';
import type { ProposalRow } from './proposal.entity.ts';
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
      const row = answer === 'yes' ? await whoSigns(tx, proposal, actor.today) : {};
      const answered = await moveProposal(tx, actor, proposal, {
        to: answer === 'yes' ? 'accepted' : 'declined_by_person',
        on,
        permission: 'matching.decide',
        row,
      });
      await (answer === 'yes' ? share : backToList)(tx, actor, answered, on);
      return { id, state: answered.state, version: answered.version };
    });
  }
}

/**
 * With whom the person who says yes would sign. Holds the file, then the activity: nobody corrects it
 * between the yes and the employer that is written beside it.
 */
async function whoSigns(
  tx: EntityManager,
  proposal: ProposalRow,
  today: PlainDate,
): Promise<{ employerId: string }> {
  await refuseUnlessEligible(tx, proposal, today);
  const { employerId } = await tx.findOneOrFail(ActivityRow, {
    where: { id: proposal.activityId },
    lock: { mode: 'pessimistic_write' },
  });
  if (employerId === null) {
    throw refuse.conflict('matching.no-employer');
  }
  await refuseUnlessOpen(tx, proposal, today);
  return { employerId };
}
