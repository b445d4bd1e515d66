import { randomUUID } from 'node:crypto';
import type { GestureKind, PlanChange } from '@etabli/domain/matching/gestures';
import type { PassingReason } from '@etabli/domain/matching/proposal-lifecycle';
import type { BeneficiaryId, RoundId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../../platform/access/actor.ts';
import type { FirstWall } from '../../platform/access/first-wall.ts';
import { roleFor } from '../../platform/access/role-for.ts';
import { record } from '../../platform/audit/audit-log.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { announce } from '../../platform/outbox/announce.ts';
import { RoundRow } from '../round.entity.ts';
import type { GestureReceipt } from './gesture-view.dto.ts';
import { findRoundByHand, type RoundByHand } from './round-by-hand.ts';
import { RoundGestureRow } from './round-gesture.entity.ts';
import type { WorkshopHindrance } from './workshop-hindrance.ts';
import '../facts.ts';

/**
 * The round on which somebody of the team puts a hand: held until the transaction ends, computed, not
 * replaced, and as it was on their screen. Of two at once the second is told that it changed.
 */
export async function loadForGesture(
  tx: EntityManager,
  wall: FirstWall,
  actor: PersonActor,
  { id, version }: { id: RoundId; version: number },
): Promise<RoundByHand> {
  const round = await tx.findOne(RoundRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!round) {
    throw refuse.notFound('shared.not-found');
  }
  wall.allow(actor, 'matching.decide', round.territoryId);
  const { state } = round;
  const byHand = state === 'computed' ? await findRoundByHand(tx, round) : null;
  if (!byHand) {
    throw refuse.conflict('matching.round-not-in-hand', { state });
  }
  if (round.version !== version) {
    throw refuse.conflict('matching.round-changed-meanwhile', { version: round.version });
  }
  return byHand;
}

/** Stops a gesture that cannot be, and says why. */
export const hinder = (hindrance: WorkshopHindrance) =>
  refuse.conflict('matching.gesture-hindered', { hindrance });

type NewGesture = {
  kind: GestureKind;
  person: BeneficiaryId;
  changes?: readonly PlanChange[];
  reasonCode?: PassingReason | null;
  reason?: string | null;
};

/** Adds a gesture to a round. */
export async function addGesture(
  tx: EntityManager,
  actor: PersonActor,
  { round, gestures }: RoundByHand,
  { kind, person, changes = [], reasonCode = null, reason = null }: NewGesture,
): Promise<GestureReceipt> {
  const number = (gestures.at(-1)?.number ?? 0) + 1;
  await tx.insert(RoundGestureRow, {
    ...{ id: randomUUID(), territoryId: round.territoryId, roundId: round.id, number, kind },
    ...{ beneficiaryId: person, changes, reasonCode, reason, accountId: actor.id },
    role: roleFor(actor, 'matching.decide', round.territoryId),
  } as object);
  return tell(tx, actor, round, { number, did: kind, person, moved: changes.length, reasonCode });
}

/** Marks a gesture as taken back, or as standing again. */
export async function markGesture(
  tx: EntityManager,
  actor: PersonActor,
  round: RoundRow,
  { number, person, isUndone }: { number: number; person: BeneficiaryId; isUndone: boolean },
): Promise<GestureReceipt> {
  await tx.update(
    RoundGestureRow,
    { roundId: round.id, number },
    { undoneAt: isUndone ? new Date() : null, undoneBy: isUndone ? actor.id : null },
  );
  return tell(tx, actor, round, { number, did: isUndone ? 'undo' : 'redo', person });
}

type Told = {
  number: number;
  did: GestureKind | 'undo' | 'redo';
  person: BeneficiaryId;
  moved?: number;
  reasonCode?: PassingReason | null;
};

/** Counts the round up, writes the line of the log, and tells others. */
async function tell(
  tx: EntityManager,
  actor: PersonActor,
  { id, territoryId, number: roundNumber, version: before }: RoundRow,
  { number, did, person, moved = 0, reasonCode = null }: Told,
): Promise<GestureReceipt> {
  const version = before + 1;
  await tx.update(RoundRow, { id }, { version });
  await record(tx, actor, {
    act: 'round.changed-by-hand',
    subject: `round:${id}`,
    chain: territoryId,
    facts: {
      ...{ number: roundNumber, gesture: number, did, moved },
      ...{ beneficiary: person, reason: reasonCode },
    },
  });
  await announce(tx, {
    name: 'round.changed-by-hand',
    aggregate: `round:${id}`,
    ids: { territoryId, roundId: id, gesture: number },
  });
  return { roundId: id, version, number };
}
