import { setTimeout as pause } from 'node:timers/promises';
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { describeFault } from '../fault.ts';
import { type HandOver, Relay } from '../outbox/relay.ts';
import { Queues } from './queues.ts';
import { tries } from './tries.ts';

const restMs = 500;
const afterFaultMs = 2_000;

/** Carries facts from the outbox to the queues for as long as the worker lives. */
@Injectable()
export class RelayLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('relay');
  private readonly stop = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(
    private readonly relay: Relay,
    private readonly queues: Queues,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  /** Before queues and database close. */
  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.loop;
  }

  /** The job's id saves work when a fact is handed over twice; what makes it safe is the mark of the effect. */
  private handOver: HandOver = async (fact, handler, queue) => {
    await this.queues.named(queue).add(handler, fact, {
      ...tries,
      jobId: `${fact.id}-${handler}`,
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
        this.log.error({ message: 'facts wait', ...describeFault(error) });
        rest = afterFaultMs;
      }
      await pause(rest, undefined, { signal: this.stop.signal }).catch(() => undefined);
    }
  }
}
