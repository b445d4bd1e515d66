import { randomUUID } from 'node:crypto';
import { passedOver } from '@etabli/domain/matching/passed-over';
import type { RoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { roleFor } from '../../platform/access/role-for.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { findReasonsByHand, type GivenReason } from '../workshop/reasons-by-hand.ts';
import { PassingOverRow } from './passing-over.entity.ts';
import { findInLine } from './people-in-line.ts';
import type { ProposalRow } from './proposal.entity.ts';
import type { ProposalReceipts, ShortlistInput } from './proposal-input.dto.ts';
import { loadProposal, moveProposal, refuseIfProposalChanged } from './proposals.changes.ts';

type Passing = { proposal: ProposalRow; beneficiaryId: string; waitingMonths: number };

@Injectable()
export class ShortlistProposals {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /**
   * Takes proposals of a round up, one or many at a time: it is a person who says which. For everybody
   * who waits longer, could do the same and has nothing taken up, a coded reason is asked; it was given
   * already where somebody was moved there by hand.
   */
  async shortlist(
    actor: PersonActor,
    roundId: RoundId,
    input: ShortlistInput,
  ): Promise<ProposalReceipts> {
    return this.acts.run(actor, async (tx) => {
      const proposals = await this.load(tx, actor, { roundId, input });
      const taken: ProposalRow[] = [];
      for (const proposal of proposals) {
        const move = { to: 'shortlisted', on: actor.today, permission: 'matching.decide' } as const;
        taken.push(await moveProposal(tx, actor, proposal, move));
      }
      const passings = await passingsOf(tx, roundId, taken);
      const byHand = await findReasonsByHand(tx, roundId);
      await this.writePassings(tx, actor, { passings, told: input.passings, byHand });
      return { items: taken.map(({ id, state, version }) => ({ id, state, version })) };
    });
  }

  /** In the order of their ids, so that two who take up the same ones do not wait for each other. */
  private async load(
    tx: EntityManager,
    actor: PersonActor,
    { roundId, input }: { roundId: RoundId; input: ShortlistInput },
  ): Promise<ProposalRow[]> {
    const loaded: ProposalRow[] = [];
    for (const { id, version } of input.proposals.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const proposal = await loadProposal(tx, id);
      this.wall.allow(actor, 'matching.decide', proposal.territoryId);
      if (proposal.roundId !== roundId) {
        throw refuse.notFound('shared.not-found');
      }
      refuseIfProposalChanged(proposal, version);
      loaded.push(proposal);
    }
    return loaded;
  }

  private async writePassings(
    tx: EntityManager,
    actor: PersonActor,
    {
      passings,
      told,
      byHand,
    }: {
      passings: Passing[];
      told: ShortlistInput['passings'];
      byHand: ReadonlyMap<string, GivenReason>;
    },
  ): Promise<void> {
    const whyOf = ({ proposal, beneficiaryId }: Passing) =>
      told.find((one) => one.proposalId === proposal.id && one.beneficiaryId === beneficiaryId) ??
      byHand.get(proposal.beneficiaryId);
    const untold = passings.filter((passing) => !whyOf(passing));
    if (untold.length > 0) {
      throw refuse.conflict('matching.passes-over', {
        count: untold.length,
        people: untold.map(({ proposal, beneficiaryId, waitingMonths }) => ({
          proposalId: proposal.id,
          beneficiaryId,
          waitingMonths,
        })),
      });
    }
    for (const passing of passings) {
      const { proposal, beneficiaryId } = passing;
      await tx.insert(PassingOverRow, {
        id: randomUUID(),
        territoryId: proposal.territoryId,
        proposalId: proposal.id,
        beneficiaryId,
        reasonCode: whyOf(passing)?.reasonCode,
        reason: whyOf(passing)?.reason ?? null,
        accountId: actor.id,
        role: roleFor(actor, 'matching.decide', proposal.territoryId),
      } as object);
    }
  }
}

/** Whom the proposals that were taken up pass over, as it stands now that all of them are. */
async function passingsOf(
  tx: EntityManager,
  roundId: RoundId,
  taken: readonly ProposalRow[],
): Promise<Passing[]> {
  const byActivity = Map.groupBy(taken, ({ activityId }) => activityId);
  const passings: Passing[] = [];
  for (const [activityId, proposals] of byActivity) {
    const line = await findInLine(tx, { roundId, activityId });
    for (const proposal of proposals) {
      const { beneficiaryId: id, waitingMonths } = proposal;
      passings.push(
        ...passedOver({ id, waitingMonths }, line).map((person) => ({
          proposal,
          beneficiaryId: person.id,
          waitingMonths: person.waitingMonths,
        })),
      );
    }
  }
  return passings;
}
