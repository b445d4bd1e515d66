import type { Permission } from '@etabli/domain/access/permissions';
import { heldStates } from '@etabli/domain/matching/proposal-lifecycle';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../../platform/access/actor.ts';
import { ProposalRow } from './proposal.entity.ts';
import { moveProposal } from './proposals.changes.ts';

/**
 * What was held for a person who leaves is free again. It is no answer: should the person come back, the
 * same activity may be proposed again.
 */
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
    const move = { to: 'person_left', on: notBefore, permission } as const;
    await moveProposal(tx, actor, held, move);
  }
}
