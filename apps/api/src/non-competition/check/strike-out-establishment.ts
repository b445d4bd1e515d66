import { randomUUID } from 'node:crypto';
import type { ActivityId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { loadActivity } from '../../activities/activity.changes.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import type { CheckReceipt } from './check.dto.ts';
import { findCheck, resultOf } from './last-check.ts';
import { listStruckOut } from './load-check-facts.ts';
import { runCheckAgain } from './run-check-again.ts';
import { StruckOutRow } from './struck-out.entity.ts';

@Injectable()
export class StrikeOutEstablishment {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Takes a finding out because it does not compete, with a reason; it stays in sight and is counted. */
  async strike(
    actor: PersonActor,
    { id, establishment }: { id: ActivityId; establishment: string },
    { reason }: { reason: string },
  ): Promise<CheckReceipt> {
    return this.acts.run(actor, async (tx) => {
      const activity = await loadActivity(tx, id);
      this.wall.allow(actor, 'non-competition.check', activity.territoryId);
      const last = await findCheck(tx, id);
      const rows = last ? (await resultOf(tx, last)).rows : [];
      const found = rows.find(({ establishmentNumber }) => establishmentNumber === establishment);
      if (!found) {
        throw refuse.notFound('shared.not-found');
      }
      if ((await listStruckOut(tx, id)).some((one) => one.establishmentNumber === establishment)) {
        throw refuse.conflict('non-competition.struck-out-already');
      }
      await tx.insert(StruckOutRow, {
        id: randomUUID(),
        territoryId: activity.territoryId,
        activityId: id,
        establishmentNumber: establishment,
        reason,
        accountId: actor.id,
      });
      const { check } = await runCheckAgain(tx, actor, activity, 'struck_out');
      return { number: check.number };
    });
  }
}
