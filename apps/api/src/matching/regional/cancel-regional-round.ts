import { regionalRoundLifecycle } from '@etabli/domain/matching/regional-round-lifecycle';
import type { RegionalRoundId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { writeRegionalRoundChange } from './regional-round.changes.ts';
import { RegionalRoundRow } from './regional-round.entity.ts';
import type { RegionalRoundReceipt } from './regional-round-view.dto.ts';

@Injectable()
export class CancelRegionalRound {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /**
   * Calls off what is not computed yet: territories that wait are left out at once, those at work stop at
   * their next step. What is computed by then stays.
   */
  async cancel(actor: PersonActor, id: RegionalRoundId): Promise<RegionalRoundReceipt> {
    this.wall.allowEverywhere(actor, 'matching.run-region');
    return this.acts.run(actor, async (tx) => {
      const regional = await tx.findOne(RegionalRoundRow, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!regional) {
        throw refuse.notFound('shared.not-found');
      }
      if (!regionalRoundLifecycle.canMove(regional.state, 'cancelled')) {
        throw refuse.conflict('matching.round-over', { state: regional.state });
      }
      const version = regional.version + 1;
      const end = { state: 'cancelled', finishedAt: new Date(), version } as const;
      await tx.update(RegionalRoundRow, { id }, end);
      await tx.query(
        `update regional_round_parts set state = 'cancelled', finished_at = clock_timestamp()
         where regional_round_id = $1 and state = 'waiting'`,
        [id],
      );
      await writeRegionalRoundChange(tx, actor, regional, { state: 'cancelled' });
      return { id, number: regional.number, state: 'cancelled', version };
    });
  }
}
