import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/access/actor.ts';
import { record } from '../platform/audit/audit-log.ts';
import { announce } from '../platform/outbox/announce.ts';
import type { RoundRow } from './round.entity.ts';
import './facts.ts';

type Told = { state: 'requested' | 'computed' | 'failed' | 'cancelled' };

type Codes = Told & Record<string, string | number | null>;

/** Writes what happened to a round: the line of the log, and the fact for others. */
export async function writeRoundChange(
  tx: EntityManager,
  actor: Actor,
  round: RoundRow,
  codes: Codes,
): Promise<void> {
  await logRoundChange(tx, actor, round, codes);
  await announce(tx, {
    name: `round.${codes.state}`,
    aggregate: `round:${round.id}`,
    ids: { territoryId: round.territoryId, roundId: round.id },
  });
}

/** The line alone: for a round that is computed by whoever opened it, so that nobody else need begin. */
export async function logRoundChange(
  tx: EntityManager,
  actor: Actor,
  { id, territoryId, number, rulesVersion }: RoundRow,
  { state, ...codes }: Codes,
): Promise<void> {
  await record(tx, actor, {
    act: `round.${state}`,
    subject: `round:${id}`,
    chain: territoryId,
    facts: { number, rulesVersion, ...codes },
  });
}
