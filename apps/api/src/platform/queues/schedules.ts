import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { timeZone } from '../access/today.ts';
import { Handlers } from '../outbox/handlers.ts';
import { Queues } from './queues.ts';

/** Writes the clock's work into the queues; the queues see to it that one worker of many does it. */
@Injectable()
export class Schedules implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Queues,
    private readonly handlers: Handlers,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const { name, queue, every } of this.handlers.schedules.values()) {
      const repeat = 'ms' in every ? { every: every.ms } : { pattern: every.pattern, tz: timeZone };
      await this.queues.named(queue).upsertJobScheduler(name, repeat, {
        name,
        opts: { removeOnComplete: true, removeOnFail: 100 },
      });
    }
    await this.forgetOld();
  }

  private async forgetOld(): Promise<void> {
    for (const queue of this.queues.all()) {
      for (const { key } of await queue.getJobSchedulers()) {
        if (this.handlers.schedules.get(key)?.queue !== queue.name) {
          await queue.removeJobScheduler(key);
        }
      }
    }
  }
}
