import { randomUUID } from 'node:crypto';
import type { TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { getFilesTerritory } from '../beneficiaries/beneficiaries.queries.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { getRulesOn } from '../territories/programmes.queries.ts';
import { TerritoryRow } from '../territories/territory.entity.ts';
import { writeRoundChange } from './round.changes.ts';
import { RoundRow } from './round.entity.ts';
import type { RoundReceipt } from './round-view.dto.ts';

@Injectable()
export class RequestRound {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /**
   * Asks for a round, which a job computes and which decides nothing. There is one at a time in a
   * territory: who asks while one is on the way is given that one.
   */
  async request(actor: PersonActor, territoryId: TerritoryId): Promise<RoundReceipt> {
    this.wall.allow(actor, 'matching.run', territoryId);
    return this.acts.run(actor, async (tx) => {
      await getFilesTerritory(tx, territoryId);
      // Two who ask at the same moment: the second waits, and finds the round of the first.
      await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`rounds ${territoryId}`]);
      const unfinished = await tx.findOneBy(RoundRow, {
        territoryId,
        state: In(['requested', 'running']),
      });
      if (unfinished) {
        return receiptOf(unfinished);
      }
      const round = await this.insert(tx, actor, territoryId);
      await writeRoundChange(tx, actor, round, { state: 'requested' });
      return receiptOf(round);
    });
  }

  private async insert(
    tx: EntityManager,
    actor: PersonActor,
    territoryId: TerritoryId,
  ): Promise<RoundRow> {
    const last = await tx.maximum(RoundRow, 'number', { territoryId });
    const round = Object.assign(new RoundRow(), {
      id: randomUUID(),
      territoryId,
      number: (last ?? 0) + 1,
      state: 'requested',
      assessedOn: actor.today,
      requestedBy: actor.id,
      rulesVersion: await rulesVersionOn(tx, territoryId, actor.today),
      done: 0,
      total: 0,
      faults: 0,
      version: 1,
    } as const);
    await tx.insert(RoundRow, round);
    return round;
  }
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

const receiptOf = ({ id, number, state, version }: RoundRow): RoundReceipt => ({
  id,
  number,
  state,
  version,
});
