import { Injectable } from '@nestjs/common';
import { CorrectActivity } from '../../activities/correct-activity.ts';
import { RunCheck } from '../../non-competition/check/run-check.ts';
import { Database } from '../../platform/connections/database.ts';
import type { InventedTeam } from './load-lists.ts';
import { loadInventedRegister } from './load-register.ts';
import { inventedOffers } from './offers.ts';

type Found = { id: string; code: string; version: number; hasOffer: boolean; isChecked: boolean };

/** What some invented activities offer, and whom a check finds around them in an invented register. */
@Injectable()
export class LoadInventedDossiers {
  constructor(
    private readonly database: Database,
    private readonly correcting: CorrectActivity,
    private readonly checking: RunCheck,
  ) {}

  /** Stopped in the middle, it goes on where it was. */
  async load({ territoryId, coordinator }: InventedTeam): Promise<void> {
    const { today } = coordinator;
    await this.database.as({ kind: 'operator', name: 'demonstration' }, (tx) =>
      loadInventedRegister(tx, today),
    );
    const found: Found[] = await this.database.read(coordinator, (tx) =>
      tx.query(
        `select a.id, a.code, a.version, a.offer is not null as "hasOffer",
           exists (select 1 from checks c where c.activity_id = a.id) as "isChecked"
         from activities a where a.territory_id = $1 and a.code = any ($2) order by a.code`,
        [territoryId, Object.keys(inventedOffers)],
      ),
    );
    for (const { id, code, version, hasOffer, isChecked } of found) {
      const offer = inventedOffers[code];
      if (offer && !hasOffer) {
        const reason = 'L’équipe a noté ses prix et ses clients.';
        await this.correcting.correct(coordinator, id, { offer, reason, version });
      }
      if (!isChecked) {
        await this.checking.run(coordinator, id);
      }
    }
  }
}
