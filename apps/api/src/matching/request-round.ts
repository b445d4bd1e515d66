import type { TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { getFilesTerritory } from '../beneficiaries/beneficiaries.queries.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { openRound } from './open-round.ts';
import { writeRoundChange } from './round.changes.ts';
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
      const asked = { territoryId, on: actor.today, requestedBy: actor.id };
      const { round, isNew } = await openRound(tx, asked);
      if (isNew) {
        await writeRoundChange(tx, actor, round, { state: 'requested' });
      }
      const { id, number, state, version } = round;
      return { id, number, state, version };
    });
  }
}
