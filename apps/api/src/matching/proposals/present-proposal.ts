import { addDays } from '@etabli/domain/values/calendar';
import type { ProposalId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { getRulesOn } from '../../territories/programmes.queries.ts';
import { TerritoryRow } from '../../territories/territory.entity.ts';
import { loadForDecision } from './load-for-decision.ts';
import { toProposed } from './person-of-proposal.ts';
import type { PresentInput, ProposalReceipt } from './proposal-input.dto.ts';
import { moveProposal } from './proposals.changes.ts';
import { refuseIfPassesOver } from './refuse-if-passes-over.ts';
import { refuseWithoutPlace } from './refuse-without-place.ts';

@Injectable()
export class PresentProposal {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Notes that a person was told of a proposal, and until when it is held for the answer. */
  async present(
    actor: PersonActor,
    id: ProposalId,
    { on, version, ...input }: PresentInput,
  ): Promise<ProposalReceipt> {
    return this.acts.run(actor, async (tx) => {
      const proposal = await loadForDecision(tx, this.wall, actor, { id, version });
      const answerBefore =
        input.answerBefore ?? addDays(on, await answerDaysOn(tx, proposal.territoryId, on));
      if (answerBefore < actor.today) {
        throw refuse.invalid('shared.check-the-form', { count: 1 }, [
          {
            path: 'answerBefore',
            code: 'matching.answer-day-past',
            params: { today: actor.today },
          },
        ]);
      }
      await refuseWithoutPlace(tx, proposal, actor.today);
      await refuseIfPassesOver(tx, proposal);
      const presented = await moveProposal(tx, actor, proposal, {
        to: 'presented',
        on,
        permission: 'matching.decide',
        row: { answerBefore },
      });
      await toProposed(tx, actor, presented, on);
      return { id, state: presented.state, version: presented.version };
    });
  }
}

async function answerDaysOn(
  tx: EntityManager,
  territoryId: string,
  on: PlainDate,
): Promise<number> {
  const { programmeCode } = await tx.findOneByOrFail(TerritoryRow, { id: territoryId });
  const { version } = await getRulesOn(tx, programmeCode, on);
  if (!version.rules.matching) {
    throw refuse.conflict('matching.no-rules', { version: version.version });
  }
  return version.rules.matching.answerDays.value;
}
