import type { RoundId } from '@etabli/domain/values/ids';
import type { Actor } from '../platform/access/actor.ts';
import { Database } from '../platform/connections/database.ts';
import type { RoundStep } from './round.entity.ts';

/** Thrown when a round was called off, or computed by somebody else, while one was at work on it. */
export class RoundTaken extends Error {}

/** Thrown when proposals moved while a round was computed: it is to be computed again. */
export class RoundStale extends Error {}

/** Writes down how far a round is, each time in a transaction of its own, so that others see it. */
export class RoundProgress {
  constructor(
    private readonly database: Database,
    private readonly actor: Actor,
    private readonly id: RoundId,
  ) {}

  /** Stops the work when the round is no longer on the way. */
  async tell(step: RoundStep, done = 0, total = 0): Promise<void> {
    const isWanted = await this.database.as(this.actor, async (tx) => {
      const values = [this.id, step, done, total];
      const [, changed] = await tx.query(
        `update rounds r set step = $2, done = $3, total = $4
         where r.id = $1 and r.state = 'running' and not exists (select 1 from regional_rounds g
           where g.id = r.regional_round_id and g.state = 'cancelled')`,
        values,
      );
      // The number of people stays there: who watches many territories counts those that were read.
      await tx.query(
        `update regional_round_parts set step = $2, done = greatest(done, $3),
           total = greatest(total, $4) where round_id = $1 and state = 'running'`,
        values,
      );
      return changed > 0;
    });
    if (!isWanted) {
      throw new RoundTaken();
    }
  }
}
