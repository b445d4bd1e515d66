import type { RegionalRoundId, RoundId, TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/connections/database.ts';
import { Refusal } from '../../platform/http/refusal.ts';
import { ComputeRound } from '../compute-round.ts';
import { openRound } from '../open-round.ts';
import { logRoundChange, writeRoundChange } from '../round.changes.ts';
import { RoundRow } from '../round.entity.ts';
import { RegionalRoundRow } from './regional-round.entity.ts';
import { type RegionalFailure, RegionalRoundPartRow } from './regional-round-part.entity.ts';

export type RegionalPlace = { regionalRoundId: RegionalRoundId; territoryId: TerritoryId };

/**
 * One territory’s part in rounds of many: opens its round, or joins one that is on the way, computes it
 * as any other, and writes down how it ended. A part that has ended is left as it is, and its round is
 * opened with the part’s own row locked: however often this begins, each territory has one.
 */
@Injectable()
export class ComputeRegionalPart {
  constructor(
    private readonly database: Database,
    private readonly computing: ComputeRound,
  ) {}

  async compute(place: RegionalPlace): Promise<void> {
    const { territoryId } = place;
    const actor: Actor = { kind: 'job', name: 'compute-regional-part', territoryId };
    const roundId = await this.begin(actor, place);
    if (roundId === null) {
      return;
    }
    await this.computing.compute({ territoryId, roundId });
    await this.database.as(actor, (tx) => settle(tx, actor, { place, roundId }));
  }

  /** The round to compute, or null where nothing is left to do. A refusal is an end, not a fault. */
  private async begin(actor: Actor, place: RegionalPlace): Promise<RoundId | null> {
    try {
      return await this.database.as(actor, (tx) => take(tx, actor, place));
    } catch (error) {
      if (!(error instanceof Refusal)) {
        throw error;
      }
      const failure = error.code === 'matching.no-rules' ? 'no-rules' : 'refused';
      await this.database.as(actor, (tx) => endPart(tx, place, { state: 'failed', failure }));
      return null;
    }
  }
}

async function take(
  tx: EntityManager,
  actor: Actor,
  place: RegionalPlace,
): Promise<RoundId | null> {
  const { regionalRoundId, territoryId } = place;
  // In the order of who calls it off: first the whole, then its parts.
  const regional = await tx.findOneOrFail(RegionalRoundRow, {
    where: { id: regionalRoundId },
    lock: { mode: 'pessimistic_read' },
  });
  const part = await tx.findOneOrFail(RegionalRoundPartRow, {
    where: place,
    lock: { mode: 'pessimistic_write' },
  });
  if (part.state !== 'waiting' && part.state !== 'running') {
    return null;
  }
  if (regional.state === 'cancelled') {
    await settle(tx, actor, { place, roundId: part.roundId });
    return null;
  }
  if (part.roundId !== null) {
    return part.roundId;
  }
  const { assessedOn: on, requestedBy } = regional;
  const asked = { territoryId, on, requestedBy, regionalRoundId };
  const { round, isNew } = await openRound(tx, asked);
  if (isNew) {
    await logRoundChange(tx, actor, round, { state: 'requested', regional: regional.number });
  }
  const begun = { roundId: round.id, state: 'running', startedAt: new Date() } as const;
  await tx.update(RegionalRoundPartRow, place, begun);
  return round.id;
}

type Settling = { place: RegionalPlace; roundId: RoundId | null };

/** Writes down how the round ended; one that was called off with all others ends here itself. */
async function settle(
  tx: EntityManager,
  actor: Actor,
  { place, roundId }: Settling,
): Promise<void> {
  const round = roundId === null ? null : await tx.findOneByOrFail(RoundRow, { id: roundId });
  switch (round?.state) {
    case 'computed':
    case 'superseded':
      await endPart(tx, place, { state: 'computed', counts: await countsOf(tx, round.id) });
      return;
    case 'failed':
      await endPart(tx, place, { state: 'failed', failure: round.failure ?? 'fault' });
      return;
    case 'requested':
    case 'running':
      await callOff(tx, actor, { place, round });
      break;
    default:
  }
  await endPart(tx, place, { state: 'cancelled' });
}

/** A round that was on the way before is its coordinator’s: it goes on. */
async function callOff(
  tx: EntityManager,
  actor: Actor,
  { place, round }: { place: RegionalPlace; round: RoundRow },
): Promise<void> {
  if (round.regionalRoundId !== place.regionalRoundId) {
    return;
  }
  const end = { state: 'cancelled', finishedAt: new Date(), version: round.version + 1 } as const;
  await tx.update(RoundRow, { id: round.id }, end);
  await writeRoundChange(tx, actor, round, { state: 'cancelled' });
}

type End = {
  state: 'computed' | 'failed' | 'cancelled';
  failure?: RegionalFailure;
  counts?: RegionalRoundPartRow['counts'];
};

async function endPart(tx: EntityManager, place: RegionalPlace, end: End): Promise<void> {
  await tx.update(RegionalRoundPartRow, place, { ...end, step: null, finishedAt: new Date() });
}

async function countsOf(tx: EntityManager, id: RoundId): Promise<RegionalRoundPartRow['counts']> {
  const [counts] = await tx.query(
    `select count(*) filter (where standing = 'placed')::int as placed,
       count(*) filter (where standing = 'held')::int as held,
       count(*) filter (where standing = 'unplaced')::int as unplaced,
       count(*) filter (where standing = 'excluded')::int as excluded
     from round_people where round_id = $1`,
    [id],
  );
  return counts;
}
