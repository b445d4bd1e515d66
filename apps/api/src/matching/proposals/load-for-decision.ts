import type { ProposalId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../../platform/access/actor.ts';
import type { FirstWall } from '../../platform/access/first-wall.ts';
import type { ProposalRow } from './proposal.entity.ts';
import { loadProposal, refuseIfProposalChanged } from './proposals.changes.ts';

/** The proposal on which somebody of the team acts, held, in their reach and as it was on their screen. */
export async function loadForDecision(
  tx: EntityManager,
  wall: FirstWall,
  actor: PersonActor,
  { id, version }: { id: ProposalId; version: number },
): Promise<ProposalRow> {
  const proposal = await loadProposal(tx, id);
  wall.allow(actor, 'matching.decide', proposal.territoryId);
  refuseIfProposalChanged(proposal, version);
  return proposal;
}
