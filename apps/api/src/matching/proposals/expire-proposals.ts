import type { TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { type EntityManager, LessThan } from 'typeorm';
import type { Actor } from '../../platform/access/actor.ts';
import { backToList } from './person-of-proposal.ts';
import { ProposalRow } from './proposal.entity.ts';
import { moveProposal } from './proposals.changes.ts';

/**
 * Proposals of a territory whose day to answer has passed go back, and with them their people: to the
 * same place on the list, as a silence is no answer and costs nothing.
 */
export async function expireProposals(
  tx: EntityManager,
  actor: Actor,
  { territoryId, today }: { territoryId: TerritoryId; today: PlainDate },
): Promise<void> {
  const late = await tx.find(ProposalRow, {
    where: { territoryId, state: 'presented', answerBefore: LessThan(today) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  for (const proposal of late) {
    const move = { to: 'expired', on: today, permission: 'matching.decide' } as const;
    const expired = await moveProposal(tx, actor, proposal, move);
    await backToList(tx, actor, expired, today);
  }
}
