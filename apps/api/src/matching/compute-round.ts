import type { RoundId, TerritoryId } from '@etabli/domain/values/ids';
import { Injectable, Logger } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '../platform/access/actor.ts';
import { Database } from '../platform/connections/database.ts';
import { describeFault } from '../platform/fault.ts';
import { answerApart } from './answer-apart.ts';
import { TooLittleRoom } from './apart/start-apart.ts';
import { readRound } from './read-round.ts';
import { writeRoundChange } from './round.changes.ts';
import { engine, type RoundFailure, RoundRow } from './round.entity.ts';
import { RoundProgress, RoundStale, RoundTaken } from './round-progress.ts';
import { saveRound } from './save-round.ts';

type Place = { territoryId: TerritoryId; roundId: RoundId };
type Work = { actor: Actor; progress: RoundProgress; roundId: RoundId };

/** After so many faults a round is given up, and a person is told. */
const faultsBorne = 3;

/**
 * Computes a round: reads in bulk, asks the conditions of everybody, builds the pairs, solves, proves,
 * and only then writes all of it in one transaction. A worker that dies before has written nothing but
 * how far it was; another begins anew. Two at once: the second finds the round computed, and stops.
 * It decides nothing: each file stays where it is.
 */
@Injectable()
export class ComputeRound {
  private readonly log = new Logger('rounds');

  constructor(private readonly database: Database) {}

  /** Ends when the round has: computed, failed for good, or called off. A fault is thrown until then. */
  async compute({ territoryId, roundId }: Place): Promise<void> {
    const actor: Actor = { kind: 'job', name: 'compute-round', territoryId };
    const progress = new RoundProgress(this.database, actor, roundId);
    try {
      if (await this.begin(actor, roundId)) {
        await this.run({ actor, progress, roundId });
      }
    } catch (error) {
      if (!(error instanceof RoundTaken)) {
        await this.bear({ actor, progress, roundId }, error);
      }
    }
  }

  private begin(actor: Actor, id: RoundId): Promise<boolean> {
    return this.database.as(actor, async (tx) => {
      const { affected } = await tx.update(
        RoundRow,
        { id, state: In(['requested', 'running']) },
        { state: 'running', startedAt: () => 'coalesce(started_at, clock_timestamp())' },
      );
      return affected === 1;
    });
  }

  /** Begins anew as often as proposals moved meanwhile, which is when somebody works on them. */
  private async run(work: Work): Promise<void> {
    for (;;) {
      try {
        await this.runOnce(work);
        return;
      } catch (error) {
        if (!(error instanceof RoundStale)) {
          throw error;
        }
      }
    }
  }

  private async runOnce({ actor, progress, roundId }: Work): Promise<void> {
    await progress.tell('reading');
    const reading = await this.database.read(actor, (tx) => readRound(tx, roundId));
    const answer = await answerApart({ reading, engine }, progress);
    await progress.tell('writing');
    const { round, earlier } = reading;
    await this.database.as(actor, (tx) =>
      answer
        ? saveRound(tx, actor, { round, held: earlier.held, answer })
        : fail(tx, { actor, roundId }, 'not-proved'),
    );
  }

  /** A fault is tried again, but not for ever; a round that has no room is not. */
  private async bear({ actor, roundId }: Work, error: unknown): Promise<void> {
    this.log.warn({ message: 'a round stopped', round: roundId, ...describeFault(error) });
    const isOver = await this.database.as(actor, async (tx) => {
      const counted = await tx.increment(RoundRow, { id: roundId, state: 'running' }, 'faults', 1);
      if (counted.affected === 0) {
        return true;
      }
      const { faults } = await tx.findOneByOrFail(RoundRow, { id: roundId });
      const isTooLarge = error instanceof TooLittleRoom;
      if (!isTooLarge && faults < faultsBorne) {
        return false;
      }
      await fail(tx, { actor, roundId }, isTooLarge ? 'too-large' : 'fault');
      return true;
    });
    if (!isOver) {
      throw error;
    }
  }
}

async function fail(
  tx: EntityManager,
  { actor, roundId: id }: Pick<Work, 'actor' | 'roundId'>,
  failure: RoundFailure,
): Promise<void> {
  const end = { state: 'failed', failure, finishedAt: new Date() } as const;
  const { affected } = await tx.update(RoundRow, { id, state: 'running' }, end);
  if (affected === 1) {
    const round = await tx.findOneByOrFail(RoundRow, { id });
    await writeRoundChange(tx, actor, round, { state: 'failed', failure });
  }
}
