import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger, type OnModuleDestroy, type Type } from '@nestjs/common';
import type { Job } from 'bullmq';
import { nameFault } from '../fault.ts';
import { Handlers } from '../outbox/handlers.ts';
import { React } from '../outbox/react.ts';
import { type QueueName, queueNames } from '../outbox/reactions.ts';
import type { RelayedFact } from '../outbox/relay.ts';

type FlowData = { ids: Record<string, unknown> };

/** How many jobs of a kind one worker runs at a time. */
const concurrency: Record<QueueName, number> = { mail: 5, upkeep: 1, imports: 1, matching: 1 };

/**
 * When a worker dies, another takes its jobs within eight seconds, however often that happens:
 * the default gives a job up for lost the second time.
 */
const afterDeath = { lockDuration: 5_000, stalledInterval: 2_500, maxStalledCount: 1_000 };
const afterFault = { runRetryDelay: 2_000 };

function processorOf(queue: QueueName): Type<WorkerHost> {
  @Processor(queue, { concurrency: concurrency[queue], ...afterDeath, ...afterFault })
  class QueueProcessor extends WorkerHost implements OnModuleDestroy {
    private readonly log = new Logger('jobs');

    constructor(
      private readonly reacting: React,
      private readonly handlers: Handlers,
    ) {
      super();
    }

    async process(job: Job<RelayedFact | FlowData | Record<string, never>>): Promise<unknown> {
      try {
        return await this.run(job.name, job.data);
      } catch (error) {
        // The queue keeps what is thrown, for a long time: no one's words may be in it.
        throw new Error(nameFault(error));
      }
    }

    private run(name: string, data: object): Promise<unknown> {
      const schedule = this.handlers.schedules.get(name);
      if (schedule) {
        return schedule.run();
      }
      return this.handlers.parts.has(name)
        ? this.handlers.part(name).run((data as FlowData).ids as never)
        : this.reacting.react(data as RelayedFact, name);
    }

    /** Lets jobs in hand end while there is still a database to write to. */
    async onModuleDestroy(): Promise<void> {
      await this.worker.close();
    }

    @OnWorkerEvent('failed')
    onFailed(job: Job | undefined, error: Error): void {
      const isLast = job === undefined || job.attemptsMade >= (job.opts.attempts ?? 1);
      this.log[isLast ? 'error' : 'warn']({
        message: isLast ? 'a job failed for good' : 'a job failed and is tried again',
        job: job?.id,
        handler: job?.name,
        attempt: job?.attemptsMade,
        fault: error.message,
      });
    }

    @OnWorkerEvent('error')
    onError(error: Error): void {
      this.log.warn({ message: 'a queue is away', queue, fault: nameFault(error) });
    }
  }
  return QueueProcessor;
}

/** One processor a queue: a job is a schedule of that name, a part of a flow, or a reaction to a fact. */
export const processors = queueNames.map(processorOf);
