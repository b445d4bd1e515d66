import type { Permission } from '@etabli/domain/access/permissions';
import { heldStates } from '@etabli/domain/matching/proposal-lifecycle';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../platform/access/actor.ts';
import { ProposalRow } from './proposal.entity.ts';
import { moveProposal } from './proposals.changes.ts';

/** What was held for a person is free again: going elsewhere is a no that needs no reason either. */
export async function endHeldProposal(
  tx: EntityManager,
  actor: Actor,
  {
    beneficiaryId,
    on,
    permission,
  }: { beneficiaryId: BeneficiaryId; on: PlainDate } & {
    permission: Permission;
  },
): Promise<void> {
  const held = await tx.findOne(ProposalRow, {
    where: { beneficiaryId, state: In([...heldStates]) },
    lock: { mode: 'pessimistic_write' },
  });
  if (held) {
    const notBefore = on < held.stateSince ? held.stateSince : on;
    const move = { to: 'declined_by_person', on: notBefore, permission } as const;
    await moveProposal(tx, actor, held, move);
  }
}
