import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Type } from '@nestjs/common';
import type { Job } from 'bullmq';
import { Handlers } from '../outbox/handlers.ts';
import { React } from '../outbox/react.ts';
import { type QueueName, queueNames } from '../outbox/reactions.ts';
import type { RelayedFact } from '../outbox/relay.ts';

/** How many jobs of a kind one worker runs at a time. */
const concurrency: Record<QueueName, number> = { mail: 5, upkeep: 1 };

function processorOf(queue: QueueName): Type<WorkerHost> {
  @Processor(queue, { concurrency: concurrency[queue] })
  class QueueProcessor extends WorkerHost {
    constructor(
      private readonly reacting: React,
      private readonly handlers: Handlers,
    ) {
      super();
    }

    async process(job: Job<RelayedFact | Record<string, never>>): Promise<unknown> {
      const schedule = this.handlers.schedules.get(job.name);
      return schedule ? schedule.run() : this.reacting.react(job.data as RelayedFact, job.name);
    }
  }
  return QueueProcessor;
}

/** One processor a queue: a job is a schedule of that name, or a reaction of that name to a fact. */
export const processors = queueNames.map(processorOf);
