import type { ActivityId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { loadActivity } from '../../activities/activity.changes.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import type { CheckReceipt } from './check.dto.ts';
import { listStruckOut } from './load-check-facts.ts';
import { runCheckAgain } from './run-check-again.ts';
import { StruckOutRow } from './struck-out.entity.ts';

@Injectable()
export class RestoreEstablishment {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Puts a finding back that was struck out. */
  async restore(
    actor: PersonActor,
    { id, establishment }: { id: ActivityId; establishment: string },
  ): Promise<CheckReceipt> {
    return this.acts.run(actor, async (tx) => {
      const activity = await loadActivity(tx, id);
      this.wall.allow(actor, 'non-competition.check', activity.territoryId);
      const struck = await listStruckOut(tx, id);
      const one = struck.find(({ establishmentNumber }) => establishmentNumber === establishment);
      if (!one) {
        throw refuse.notFound('shared.not-found');
      }
      await tx.update(
        StruckOutRow,
        { id: one.id },
        { restoredAt: () => 'clock_timestamp()', restoredBy: actor.id },
      );
      const { check } = await runCheckAgain(tx, actor, activity, 'restored');
      return { number: check.number };
    });
  }
}
