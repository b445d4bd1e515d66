import { randomUUID } from 'node:crypto';
import type { ProposalId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { roleFor } from '../../platform/access/role-for.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { loadForDecision } from './load-for-decision.ts';
import { PassingOverRow } from './passing-over.entity.ts';
import { takenUpStates } from './people-in-line.ts';
import type { ProposalRow } from './proposal.entity.ts';
import type { ProposalReceipt, SetAsideInput } from './proposal-input.dto.ts';
import { moveProposal } from './proposals.changes.ts';

@Injectable()
export class SetAsideProposal {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /**
   * Leaves a proposal where it is, before the person heard of it. Where somebody who has waited less
   * stays proposed the same activity, the person is passed over, and a coded reason is asked.
   */
  async set(actor: PersonActor, id: ProposalId, input: SetAsideInput): Promise<ProposalReceipt> {
    return this.acts.run(actor, async (tx) => {
      const { version } = input;
      const proposal = await loadForDecision(tx, this.wall, actor, { id, version });
      const isPassed = await staysForShorterWait(tx, proposal);
      if (isPassed && !input.reasonCode) {
        throw refuse.invalid('shared.check-the-form', { count: 1 }, [
          { path: 'reasonCode', code: 'matching.reason-asked' },
        ]);
      }
      const aside = await moveProposal(tx, actor, proposal, {
        to: 'set_aside',
        on: actor.today,
        permission: 'matching.decide',
        reasonCode: input.reasonCode,
        reason: input.reason,
      });
      if (isPassed) {
        await tx.insert(PassingOverRow, {
          id: randomUUID(),
          territoryId: proposal.territoryId,
          proposalId: id,
          beneficiaryId: proposal.beneficiaryId,
          reasonCode: input.reasonCode,
          reason: input.reason,
          accountId: actor.id,
          role: roleFor(actor, 'matching.decide', proposal.territoryId),
        } as object);
      }
      return { id, state: aside.state, version: aside.version };
    });
  }
}

/** Whether somebody who has waited less stays proposed the same activity in this round. */
async function staysForShorterWait(
  tx: EntityManager,
  { roundId, activityId, waitingMonths }: ProposalRow,
): Promise<boolean> {
  const [found] = await tx.query(
    `select exists (select 1 from proposals where round_id = $1 and activity_id = $2
       and waiting_months < $3 and state = any ($4)) as is`,
    [roundId, activityId, waitingMonths, ['computed', ...takenUpStates]],
  );
  return found.is;
}
