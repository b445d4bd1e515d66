import { heldStates, sharedStates } from '@etabli/domain/matching/proposal-lifecycle';
import { undoOf } from '@etabli/domain/matching/undo';
import type { ProposalId } from '@etabli/domain/values/ids';
import { isOneOf } from '@etabli/domain/values/one-of';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { RoundRow } from '../round.entity.ts';
import { loadForDecision } from './load-for-decision.ts';
import { PassingOverRow } from './passing-over.entity.ts';
import { share, toProposed } from './person-of-proposal.ts';
import type { ProposalRow } from './proposal.entity.ts';
import { ProposalChangeRow } from './proposal-change.entity.ts';
import type { ProposalReceipt, UndoInput } from './proposal-input.dto.ts';
import { moveProposal } from './proposals.changes.ts';
import { refuseIfCorrected } from './refuse-if-corrected.ts';
import { refuseWithoutPlace } from './refuse-without-place.ts';

@Injectable()
export class UndoStep {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Takes the last step of a proposal back, while nobody outside has heard of it, or as a slip of the pen. */
  async undo(actor: PersonActor, id: ProposalId, { version }: UndoInput): Promise<ProposalReceipt> {
    return this.acts.run(actor, async (tx) => {
      const proposal = await loadForDecision(tx, this.wall, actor, { id, version });
      const lines = await tx.find(ProposalChangeRow, {
        where: { proposalId: id },
        order: { number: 'ASC' },
      });
      const steps = lines.map(({ kind, fromState: from, toState: to, accountId }) => ({
        ...{ kind, from, to },
        accountId,
      }));
      const { to, hindrance } = undoOf(steps, actor.id);
      if (to === null) {
        throw refuse.conflict('matching.no-undo', { hindrance });
      }
      if (!isOneOf(heldStates, proposal.state) && isOneOf(heldStates, to)) {
        await refuseWithoutPlace(tx, proposal, actor.today);
        await refuseIfCorrected(tx, proposal, lines.at(-1)?.at ?? proposal.createdAt);
      }
      if (!isOneOf(heldStates, to)) {
        await refuseIfRoundGaveWay(tx, proposal);
      }
      const move = { to, on: actor.today, permission: 'matching.decide', kind: 'undone' } as const;
      const back = await moveProposal(tx, actor, proposal, move);
      await followBack(tx, actor, { from: proposal, back });
      return { id, state: back.state, version: back.version };
    });
  }
}

/** What the next round has replaced is not taken up again: that one has proposals of its own. */
async function refuseIfRoundGaveWay(tx: EntityManager, { roundId }: ProposalRow): Promise<void> {
  const { state } = await tx.findOneByOrFail(RoundRow, { id: roundId });
  if (state === 'superseded') {
    throw refuse.conflict('matching.round-replaced');
  }
}

/** File, sharing and passings over are again as they were before the step. */
async function followBack(
  tx: EntityManager,
  actor: PersonActor,
  { from, back }: { from: ProposalRow; back: ProposalRow },
): Promise<void> {
  const { id: proposalId, beneficiaryId } = back;
  if (from.state === 'shortlisted' || from.state === 'set_aside') {
    // Taking up passes others over; setting aside passes the person over. Each is undone alone.
    const whom = from.state === 'set_aside' ? beneficiaryId : Not(beneficiaryId);
    const passings = { proposalId, beneficiaryId: whom, undoneAt: IsNull() };
    await tx.update(PassingOverRow, passings, { undoneAt: new Date() });
  }
  if (!isOneOf(heldStates, from.state) && isOneOf(heldStates, back.state)) {
    await toProposed(tx, actor, back, actor.today);
  }
  if (isOneOf(heldStates, back.state)) {
    const isShared = isOneOf(sharedStates, back.state);
    await share(tx, actor, isShared ? back : { ...back, employerId: null }, actor.today);
  }
}
