import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/access/actor.ts';
import { record } from '../../platform/audit/audit-log.ts';
import { announce } from '../../platform/outbox/announce.ts';
import type { RegionalRoundRow } from './regional-round.entity.ts';
import '../facts.ts';

type Told = { state: 'requested' | 'finished' | 'cancelled' };

/** Writes what happened to rounds of many territories: the line of the log, and the fact for others. */
export async function writeRegionalRoundChange(
  tx: EntityManager,
  actor: Actor,
  { id, number }: RegionalRoundRow,
  { state, ...codes }: Told & Record<string, string | number>,
): Promise<void> {
  await record(tx, actor, {
    act: `regional-round.${state}`,
    subject: `regional-round:${id}`,
    chain: 'region',
    facts: { number, ...codes },
  });
  await announce(tx, {
    name: `regional-round.${state}`,
    aggregate: `regional-round:${id}`,
    ids: { regionalRoundId: id },
  });
}
