import type { ProposalId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { loadForDecision } from './load-for-decision.ts';
import { backToList } from './person-of-proposal.ts';
import type { AnswerInput, ProposalReceipt } from './proposal-input.dto.ts';
import { changeProposal, moveProposal } from './proposals.changes.ts';

const permission = 'matching.decide';

@Injectable()
export class RecordEmployerAnswer {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Notes what the employer said of a person who said yes: a yes is a line, a no leads back to the list. */
  async record(
    actor: PersonActor,
    id: ProposalId,
    { answer, on, version }: AnswerInput,
  ): Promise<ProposalReceipt> {
    return this.acts.run(actor, async (tx) => {
      const proposal = await loadForDecision(tx, this.wall, actor, { id, version });
      if (answer === 'no') {
        const move = { to: 'declined_by_employer', on, permission } as const;
        const declined = await moveProposal(tx, actor, proposal, move);
        await backToList(tx, actor, declined, on);
        return { id, state: declined.state, version: declined.version };
      }
      const { state, stateSince } = proposal;
      if (state !== 'accepted' && state !== 'trial_visit') {
        throw refuse.conflict('matching.no-such-move', { from: state, to: 'confirmed' });
      }
      const days = { since: stateSince, today: actor.today };
      if (on < days.since || on > days.today) {
        throw refuse.invalid('shared.check-the-form', { count: 1 }, [
          { path: 'on', code: 'matching.date-out-of-order', params: days },
        ]);
      }
      const agreed = { kind: 'employer-agreed', to: state, on, permission } as const;
      const changed = await changeProposal(tx, actor, proposal, agreed);
      return { id, state, version: changed.version };
    });
  }
}
