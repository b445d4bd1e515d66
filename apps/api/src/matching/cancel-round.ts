import { roundLifecycle } from '@etabli/domain/matching/round-lifecycle';
import type { RoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { writeRoundChange } from './round.changes.ts';
import { RoundRow } from './round.entity.ts';
import type { RoundReceipt } from './round-view.dto.ts';

@Injectable()
export class CancelRound {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Stops a round that is not computed yet: the job finds it so, and writes nothing. */
  async cancel(actor: PersonActor, id: RoundId): Promise<RoundReceipt> {
    return this.acts.run(actor, async (tx) => {
      const round = await tx.findOne(RoundRow, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!round) {
        throw refuse.notFound('shared.not-found');
      }
      this.wall.allow(actor, 'matching.run', round.territoryId);
      if (!roundLifecycle.canMove(round.state, 'cancelled')) {
        throw refuse.conflict('matching.round-over', { state: round.state });
      }
      const version = round.version + 1;
      await tx.update(RoundRow, { id }, { state: 'cancelled', finishedAt: new Date(), version });
      await writeRoundChange(tx, actor, round, { state: 'cancelled' });
      return { id, number: round.number, state: 'cancelled', version };
    });
  }
}
