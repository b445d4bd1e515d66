import { getFlowProducerToken } from '@nestjs/bullmq';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { FlowProducer } from 'bullmq';
import { nameFault } from '../fault.ts';
import { type Flow, type FlowPart, Flows } from '../outbox/flows.ts';
import { Handlers } from '../outbox/handlers.ts';
import { tries } from './tries.ts';

export const flowProducer = 'flows';

/**
 * Work in parts as a flow of the queues: a job for each part, and one that waits for all of them. A part
 * that fails for good stops no other. Ids save work; what makes it safe is what the parts find done.
 */
@Injectable()
export class QueuedFlows extends Flows {
  constructor(
    @Inject(getFlowProducerToken(flowProducer)) private readonly producer: FlowProducer,
    private readonly handlers: Handlers,
  ) {
    super();
    const log = new Logger('queues');
    producer.on('error', (error) =>
      log.warn({ message: 'a queue is away', queue: flowProducer, fault: nameFault(error) }),
    );
  }

  async start({ id, parts, whole }: Flow): Promise<void> {
    await this.producer.add({
      ...this.jobOf(whole, id),
      children: parts.map(({ key, part }) => {
        const job = this.jobOf(part, `${id}-${key}`);
        return { ...job, opts: { ...job.opts, ignoreDependencyOnFailure: true } };
      }),
    });
  }

  private jobOf({ handler, ids }: FlowPart, id: string) {
    return {
      name: handler,
      queueName: this.handlers.part(handler).queue,
      data: { ids },
      opts: {
        ...tries,
        jobId: `${id}-${handler}`,
        removeOnComplete: true,
        removeOnFail: false,
      },
    };
  }
}
