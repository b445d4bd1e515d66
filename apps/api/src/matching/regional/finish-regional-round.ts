import type { RegionalRoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/connections/database.ts';
import { writeRegionalRoundChange } from './regional-round.changes.ts';
import { RegionalRoundRow } from './regional-round.entity.ts';
import { RegionalRoundPartRow } from './regional-round-part.entity.ts';

/** Ends rounds of many territories; safe to run twice. */
@Injectable()
export class FinishRegionalRound {
  private readonly actor: Actor = { kind: 'job', name: 'finish-regional-round' };

  constructor(private readonly database: Database) {}

  /** Once each territory has ended, in whatever way. */
  async finish(id: RegionalRoundId): Promise<void> {
    await this.failLost(id);
    await this.database.as(this.actor, async (tx) => {
      const { affected } = await tx.update(
        RegionalRoundRow,
        { id, state: In(['requested', 'running']) },
        { state: 'finished', finishedAt: new Date(), version: () => 'version + 1' },
      );
      if (affected === 1) {
        const regional = await tx.findOneByOrFail(RegionalRoundRow, { id });
        const count = (state: 'computed' | 'failed') =>
          tx.countBy(RegionalRoundPartRow, { regionalRoundId: id, state });
        await writeRegionalRoundChange(tx, this.actor, regional, {
          state: 'finished',
          computed: await count('computed'),
          failed: await count('failed'),
        });
      }
    });
  }

  /** What has not ended by now has no job any more: it met faults for most of a day. */
  private async failLost(regionalRoundId: RegionalRoundId): Promise<void> {
    const lost = await this.database.read(this.actor, (tx) =>
      tx.findBy(RegionalRoundPartRow, { regionalRoundId, state: In(['waiting', 'running']) }),
    );
    for (const { territoryId } of lost) {
      const actor: Actor = { ...this.actor, territoryId } as Actor;
      await this.database.as(actor, (tx) =>
        tx.update(
          RegionalRoundPartRow,
          { regionalRoundId, territoryId, state: In(['waiting', 'running']) },
          { state: 'failed', failure: 'lost', step: null, finishedAt: new Date() },
        ),
      );
    }
  }
}
