import type { RoundId } from '@etabli/domain/values/ids';
import type { Actor } from '../platform/access/actor.ts';
import { Database } from '../platform/connections/database.ts';
import { RoundRow, type RoundStep } from './round.entity.ts';

/** Thrown when a round was cancelled, or computed by somebody else, while one was at work on it. */
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
    const changed = await this.database.as(this.actor, (tx) =>
      tx.update(RoundRow, { id: this.id, state: 'running' }, { step, done, total }),
    );
    if (changed.affected === 0) {
      throw new RoundTaken();
    }
  }
}
