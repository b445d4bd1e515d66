import { setImmediate as pause } from 'node:timers/promises';
import { buildInstance } from '@etabli/domain/matching/build-instance';
import { buildPairs } from '@etabli/domain/matching/build-pairs';
import { solveMatching } from '@etabli/domain/matching/solve-matching';
import { exclusionOf } from '@etabli/domain/matching/standing';
import { verifyMatching } from '@etabli/domain/matching/verify-matching';
import { waitingCutOffs } from '@etabli/domain/matching/waiting-cut-offs';
import type { RoundId, TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor } from '../platform/access/actor.ts';
import { Database } from '../platform/connections/database.ts';
import { assessPeople } from './assess-people.ts';
import { type RoundReading, readRound } from './read-round.ts';
import { writeRoundChange } from './round.changes.ts';
import { RoundRow } from './round.entity.ts';
import { RoundProgress, RoundStale, RoundTaken } from './round-progress.ts';
import { type ComputedRound, saveRound } from './save-round.ts';

type Place = { territoryId: TerritoryId; roundId: RoundId };

/**
 * Computes a round: reads in bulk, asks the conditions of everybody, builds the pairs, solves, proves,
 * and only then writes all of it in one transaction. A worker that dies before has written nothing but
 * how far it was; another begins anew. Two at once: the second finds the round computed, and stops.
 * It decides nothing: each file stays where it is.
 */
@Injectable()
export class ComputeRound {
  constructor(private readonly database: Database) {}

  async compute({ territoryId, roundId }: Place): Promise<void> {
    const actor: Actor = { kind: 'job', name: 'compute-round', territoryId };
    const progress = new RoundProgress(this.database, actor, roundId);
    try {
      if (await this.begin(actor, roundId)) {
        await this.run({ actor, progress, roundId });
      }
    } catch (error) {
      if (!(error instanceof RoundTaken)) {
        throw error;
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
    const computed = await answerOf(reading, progress);
    await progress.tell('writing');
    await this.database.as(actor, (tx) =>
      computed ? saveRound(tx, actor, computed) : this.fail(tx, actor, reading.round),
    );
  }

  private async fail(tx: Transaction, actor: Actor, { id }: RoundRow): Promise<void> {
    const failure = { state: 'failed', failure: 'not-proved', finishedAt: new Date() } as const;
    const { affected } = await tx.update(RoundRow, { id, state: 'running' }, failure);
    if (affected === 1) {
      const round = await tx.findOneByOrFail(RoundRow, { id });
      await writeRoundChange(tx, actor, round, { state: 'failed', failure: 'not-proved' });
    }
  }
}

type Work = { actor: Actor; progress: RoundProgress; roundId: RoundId };
type Transaction = Parameters<Parameters<Database['as']>[1]>[0];

/**
 * The whole answer of a round, or null when the proof of it fails, which is a fault of ours that is
 * better told than shown as a plan. Each stretch holds the process for a fraction of a second at most:
 * 0.3 s for the longest, with 2,000 people and 100 activities.
 */
async function answerOf(
  reading: RoundReading,
  progress: RoundProgress,
): Promise<ComputedRound | null> {
  const { round, files, activities, earlier, rules } = reading;
  await progress.tell('assessing', 0, files.length);
  const assessed = await assessPeople(files, reading.question, (done) =>
    progress.tell('assessing', done, files.length),
  );
  const { held, previous } = earlier;
  const people = assessed.filter((person) => held.has(person.id) || exclusionOf(person) === null);
  const asked = { people, activities, held, previous, rules };
  await progress.tell('pairing');
  const pairs = buildPairs(people, activities, rules);
  const instance = buildInstance(asked, pairs);
  await progress.tell('solving');
  const result = solveMatching(instance);
  await progress.tell('proving');
  if (!verifyMatching(instance, result).ok) {
    return null;
  }
  await pause();
  const locked = new Set((instance.locked ?? []).map(([person]) => person));
  const plan = { ...asked, pairs, match: result.match, held: locked };
  return {
    round,
    assessed,
    held,
    activities,
    plan,
    instance,
    result,
    cutOffs: waitingCutOffs(plan),
  };
}
