import { randomUUID } from 'node:crypto';
import type { AccountId, RegionalRoundId, TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { type EntityManager, In } from 'typeorm';
import { refuse } from '../platform/http/refusal.ts';
import { getRulesOn } from '../territories/programmes.queries.ts';
import { TerritoryRow } from '../territories/territory.entity.ts';
import { RoundRow } from './round.entity.ts';

type Asked = {
  territoryId: TerritoryId;
  on: PlainDate;
  requestedBy: AccountId;
  regionalRoundId?: RegionalRoundId;
};

/**
 * The round that is on the way in a territory, or a new one: there is one at a time. Two who ask at the
 * same moment: the second waits, and finds the round of the first.
 */
export async function openRound(
  tx: EntityManager,
  asked: Asked,
): Promise<{ round: RoundRow; isNew: boolean }> {
  const { territoryId } = asked;
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`rounds ${territoryId}`]);
  const unfinished = await tx.findOneBy(RoundRow, {
    territoryId,
    state: In(['requested', 'running']),
  });
  return unfinished
    ? { round: unfinished, isNew: false }
    : { round: await insert(tx, asked), isNew: true };
}

async function insert(
  tx: EntityManager,
  { territoryId, on, requestedBy, regionalRoundId }: Asked,
): Promise<RoundRow> {
  const last = await tx.maximum(RoundRow, 'number', { territoryId });
  const round = Object.assign(new RoundRow(), {
    id: randomUUID(),
    territoryId,
    number: (last ?? 0) + 1,
    state: 'requested',
    assessedOn: on,
    requestedBy,
    regionalRoundId: regionalRoundId ?? null,
    rulesVersion: await rulesVersionOn(tx, territoryId, on),
    done: 0,
    total: 0,
    faults: 0,
    version: 1,
  } as const);
  await tx.insert(RoundRow, round);
  return round;
}

/** The version of the rules by which a round of that day is computed; one without rules for rounds is refused. */
async function rulesVersionOn(
  tx: EntityManager,
  territoryId: TerritoryId,
  on: PlainDate,
): Promise<number> {
  const { programmeCode } = await tx.findOneByOrFail(TerritoryRow, { id: territoryId });
  const { version } = await getRulesOn(tx, programmeCode, on);
  if (!version.rules.matching) {
    throw refuse.conflict('matching.no-rules', { version: version.version });
  }
  return version.version;
}
