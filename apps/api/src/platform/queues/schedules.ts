import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { Handlers } from '../outbox/handlers.ts';
import type { QueueName } from '../outbox/reactions.ts';

const timeZone = 'Europe/Brussels';

/** Writes the clock's work into the queues; the queues see to it that one worker of many does it. */
@Injectable()
export class Schedules implements OnApplicationBootstrap {
  private readonly queues: Record<QueueName, Queue>;

  constructor(
    @InjectQueue('mail') mail: Queue,
    @InjectQueue('upkeep') upkeep: Queue,
    private readonly handlers: Handlers,
  ) {
    this.queues = { mail, upkeep };
  }

  async onApplicationBootstrap(): Promise<void> {
    for (const { name, queue, every } of this.handlers.schedules.values()) {
      const repeat = 'ms' in every ? { every: every.ms } : { pattern: every.pattern, tz: timeZone };
      await this.queues[queue].upsertJobScheduler(name, repeat, {
        name,
        opts: { removeOnComplete: true, removeOnFail: 100 },
      });
    }
    await this.forgetOld();
  }

  private async forgetOld(): Promise<void> {
    for (const queue of Object.values(this.queues)) {
      for (const { key } of await queue.getJobSchedulers()) {
        if (!this.handlers.schedules.has(key)) {
          await queue.removeJobScheduler(key);
        }
      }
    }
  }
}
