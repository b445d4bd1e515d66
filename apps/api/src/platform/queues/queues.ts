import { getQueueToken } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { nameFault } from '../fault.ts';
import { type QueueName, queueNames } from '../outbox/reactions.ts';

/** The queues by their names, for those who put work in. */
export class Queues {
  private readonly byName: Map<string, Queue>;

  constructor(queues: Queue[]) {
    this.byName = new Map(queues.map((queue) => [queue.name, queue]));
    const log = new Logger('queues');
    for (const queue of queues) {
      queue.on('error', (error) =>
        log.warn({ message: 'a queue is away', queue: queue.name, fault: nameFault(error) }),
      );
    }
  }

  named(name: QueueName): Queue {
    const queue = this.byName.get(name);
    if (!queue) {
      throw new Error(`no queue is called ${name}`);
    }
    return queue;
  }

  all(): Queue[] {
    return [...this.byName.values()];
  }
}

export const queues = {
  provide: Queues,
  inject: queueNames.map((name) => getQueueToken(name)),
  useFactory: (...all: Queue[]) => new Queues(all),
};
