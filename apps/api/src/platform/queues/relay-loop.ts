import { setTimeout as pause } from 'node:timers/promises';
import { InjectQueue } from '@nestjs/bullmq';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { QueueName } from '../outbox/reactions.ts';
import { Relay } from '../outbox/relay.ts';

const restMs = 500;
const afterFaultMs = 5_000;

/** Carries facts from the outbox to the queues for as long as the worker lives. */
@Injectable()
export class RelayLoop implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('relay');
  private readonly stop = new AbortController();
  private loop: Promise<void> | undefined;
  private readonly queues: Record<QueueName, Queue>;

  constructor(
    private readonly relay: Relay,
    @InjectQueue('mail') mail: Queue,
    @InjectQueue('upkeep') upkeep: Queue,
  ) {
    this.queues = { mail, upkeep };
  }

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.loop;
  }

  /** The job's id saves work when a fact is handed over twice; what makes it safe is the mark of the effect. */
  private handOver = async (
    fact: { id: string },
    handler: string,
    queue: QueueName,
  ): Promise<void> => {
    await this.queues[queue].add(handler, fact, {
      jobId: `${fact.id}-${handler}`,
      attempts: 8,
      backoff: { type: 'exponential', delay: 2_000 },
      removeOnComplete: true,
      removeOnFail: false,
    });
  };

  private async run(): Promise<void> {
    while (!this.stop.signal.aborted) {
      let rest = restMs;
      try {
        rest = (await this.relay.relay(this.handOver)) > 0 ? 0 : restMs;
      } catch (error) {
        this.log.error({ message: 'facts wait', kind: (error as Error).name });
        rest = afterFaultMs;
      }
      await pause(rest, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
  }
}
