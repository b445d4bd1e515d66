import type { ActivityState } from '@etabli/domain/activities/activity-lifecycle';
import { Injectable } from '@nestjs/common';
import { CorrectActivity } from '../../activities/correct-activity.ts';
import { MoveActivity } from '../../activities/move-activity.ts';
import { RunCheck } from '../../non-competition/check/run-check.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/connections/database.ts';
import type { InventedTeam } from './load-lists.ts';
import { loadInventedRegister } from './load-register.ts';
import { beforeCommittee, inventedOffers } from './offers.ts';

type Found = {
  id: string;
  code: string;
  state: ActivityState;
  version: number;
  hasOffer: boolean;
  isChecked: boolean;
};

/**
 * What some invented activities offer, and whom a check finds around them in an invented register; one of
 * them lies before the committee.
 */
@Injectable()
export class LoadInventedDossiers {
  constructor(
    private readonly database: Database,
    private readonly correcting: CorrectActivity,
    private readonly checking: RunCheck,
    private readonly moving: MoveActivity,
  ) {}

  /** Stopped in the middle, it goes on where it was. */
  async load({ territoryId, coordinator }: InventedTeam): Promise<void> {
    const { today } = coordinator;
    await this.database.as({ kind: 'operator', name: 'demonstration' }, (tx) =>
      loadInventedRegister(tx, today),
    );
    const found: Found[] = await this.database.read(coordinator, (tx) =>
      tx.query(
        `select a.id, a.code, a.state, a.version, a.offer is not null as "hasOffer",
           exists (select 1 from checks c where c.activity_id = a.id) as "isChecked"
         from activities a where a.territory_id = $1 and a.code = any ($2) order by a.code`,
        [territoryId, Object.keys(inventedOffers)],
      ),
    );
    for (const activity of found) {
      await this.prepare(coordinator, activity);
    }
  }

  private async prepare(
    coordinator: PersonActor,
    { id, code, state, version: found, hasOffer, isChecked }: Found,
  ): Promise<void> {
    let version = found;
    const offer = inventedOffers[code];
    if (offer && !hasOffer) {
      const reason = 'L’équipe a noté ses prix et ses clients.';
      ({ version } = await this.correcting.correct(coordinator, id, { offer, reason, version }));
    }
    if (!isChecked) {
      await this.checking.run(coordinator, id);
    }
    if (state === 'drafted' && beforeCommittee.includes(code)) {
      const reason = 'La fiche est prête pour le comité.';
      const on = coordinator.today;
      await this.moving.move(coordinator, id, {
        to: 'non_competition_running',
        on,
        reason,
        version,
      });
    }
  }
}
