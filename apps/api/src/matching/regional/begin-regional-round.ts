import type { RegionalRoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/connections/database.ts';
import { RegionalRoundRow } from './regional-round.entity.ts';
import { RegionalRoundPartRow } from './regional-round-part.entity.ts';

/** Begins rounds of many territories; safe to run twice. */
@Injectable()
export class BeginRegionalRound {
  private readonly actor: Actor = { kind: 'job', name: 'begin-regional-round' };

  constructor(private readonly database: Database) {}

  /** The territories to compute, those that have ended already among them; none when it is over. */
  begin(id: RegionalRoundId): Promise<RegionalRoundPartRow[]> {
    return this.database.as(this.actor, async (tx) => {
      const { affected } = await tx.update(
        RegionalRoundRow,
        { id, state: In(['requested', 'running']) },
        { state: 'running' },
      );
      return affected === 1 ? tx.findBy(RegionalRoundPartRow, { regionalRoundId: id }) : [];
    });
  }
}
