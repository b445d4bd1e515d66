import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/access/actor.ts';
import { record } from '../platform/audit/audit-log.ts';
import { announce } from '../platform/outbox/announce.ts';
import type { RoundRow } from './round.entity.ts';
import './facts.ts';

type Told = { state: 'requested' | 'computed' | 'failed' | 'cancelled' };

/** Writes what happened to a round: the line of the log, and the fact for others. */
export async function writeRoundChange(
  tx: EntityManager,
  actor: Actor,
  { id, territoryId, number, rulesVersion }: RoundRow,
  { state, ...codes }: Told & Record<string, string | number | null>,
): Promise<void> {
  await record(tx, actor, {
    act: `round.${state}`,
    subject: `round:${id}`,
    chain: territoryId,
    facts: { number, rulesVersion, ...codes },
  });
  await announce(tx, {
    name: `round.${state}`,
    aggregate: `round:${id}`,
    ids: { territoryId, roundId: id },
  });
}
