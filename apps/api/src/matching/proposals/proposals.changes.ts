import { randomUUID } from 'node:crypto';
import type { Permission } from '@etabli/domain/access/permissions';
import { promiseOf } from '@etabli/domain/matching/promise-of';
import { type ProposalState, proposalLifecycle } from '@etabli/domain/matching/proposal-lifecycle';
import type { ProposalChangeKind } from '@etabli/domain/matching/undo';
import { isMoveDateAllowed } from '@etabli/domain/territories/territory-change';
import type { ProposalId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import { notePromise } from '../../activities/activity-promises.changes.ts';
import type { Actor } from '../../platform/access/actor.ts';
import { roleFor } from '../../platform/access/role-for.ts';
import { today } from '../../platform/access/today.ts';
import { record } from '../../platform/audit/audit-log.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { announce } from '../../platform/outbox/announce.ts';
import { ProposalRow } from './proposal.entity.ts';
import { ProposalChangeRow } from './proposal-change.entity.ts';
import '../facts.ts';

export type ProposalMove = {
  to: ProposalState;
  on: PlainDate;
  permission: Permission;
  kind?: ProposalChangeKind;
  /** Columns of the proposal that change with it. */
  row?: Partial<
    Pick<ProposalRow, 'answerBefore' | 'employerId' | 'activityId' | 'fit' | 'reasons'>
  >;
  reasonCode?: string | null;
  reason?: string | null;
};

/** Loads a proposal that is about to change, and holds its row until the transaction ends. */
export async function loadProposal(tx: EntityManager, id: ProposalId): Promise<ProposalRow> {
  const proposal = await tx.findOne(ProposalRow, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!proposal) {
    throw refuse.notFound('shared.not-found');
  }
  return proposal;
}

/** Stops an act on a version that is no longer the last, and says which state it has by now. */
export function refuseIfProposalChanged(proposal: ProposalRow, seen: number): void {
  if (proposal.version !== seen) {
    const { version, state } = proposal;
    throw refuse.conflict('matching.changed-meanwhile', { version, state });
  }
}

/**
 * Moves a loaded proposal in its lifecycle, on a day that is in order. For the acts of this word and of
 * later ones: the first wall is theirs.
 */
export async function moveProposal(
  tx: EntityManager,
  actor: Actor,
  proposal: ProposalRow,
  move: ProposalMove,
): Promise<ProposalRow> {
  const { state: from, stateSince: since } = proposal;
  if (!proposalLifecycle.canMove(from, move.to)) {
    throw refuse.conflict('matching.no-such-move', { from, to: move.to });
  }
  const days = { since, today: actor.kind === 'person' ? actor.today : today() };
  if (move.kind !== 'undone' && !isMoveDateAllowed({ on: move.on }, days)) {
    throw refuse.invalid('shared.check-the-form', { count: 1 }, [
      { path: 'on', code: 'matching.date-out-of-order', params: days },
    ]);
  }
  return changeProposal(tx, actor, proposal, move);
}

/** Tells the activity how far it is promised, where that differs after a step. */
async function tellActivity(
  tx: EntityManager,
  from: ProposalState,
  { id: reference, territoryId, activityId, state: to, stateSince }: ProposalRow,
): Promise<void> {
  const state = promiseOf(to);
  if (state !== null && state !== promiseOf(from)) {
    await notePromise(tx, { reference, territoryId, activityId, state, stateSince });
  }
}

/**
 * Writes a step of a proposal: its row, what its activity is promised, the dated line, the line of the
 * log, the fact for others.
 */
export async function changeProposal(
  tx: EntityManager,
  actor: Actor,
  proposal: ProposalRow,
  { to, on, permission, kind = 'moved', row = {}, reasonCode = null, reason = null }: ProposalMove,
): Promise<ProposalRow> {
  const { id, territoryId, state: from } = proposal;
  const stateSince = to === from ? proposal.stateSince : on;
  const changed = { ...proposal, ...row, state: to, stateSince, version: proposal.version + 1 };
  const { version } = changed;
  await tx.update(ProposalRow, { id }, { ...row, state: to, stateSince, version });
  await tellActivity(tx, from, changed);
  const isPerson = actor.kind === 'person';
  const line: Omit<ProposalChangeRow, 'at'> = {
    id: randomUUID(),
    territoryId,
    proposalId: id,
    number: version,
    kind,
    effectiveOn: on,
    fromState: from,
    toState: to,
    reasonCode,
    reason,
    accountId: isPerson ? actor.id : null,
    role: isPerson ? roleFor(actor, permission, territoryId) : null,
  };
  // Without asking for the row back: an employer may add to the history, and not read it.
  await tx
    .createQueryBuilder()
    .insert()
    .into(ProposalChangeRow)
    .values(line as object)
    .updateEntity(false)
    .execute();
  await record(tx, actor, {
    act: `proposal.${kind}`,
    subject: `proposal:${id}`,
    chain: territoryId,
    facts: { version, on, from, to, reason: reasonCode, beneficiary: proposal.beneficiaryId },
  });
  await announce(tx, {
    name: 'proposal.moved',
    aggregate: `proposal:${id}`,
    ids: { territoryId, proposalId: id, change: version },
  });
  return changed;
}
