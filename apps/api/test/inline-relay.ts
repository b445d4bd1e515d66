import { type INestApplicationContext, Injectable, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { jobs } from '../src/jobs.ts';
import type { Env } from '../src/platform/env.ts';
import type { Importer } from '../src/platform/imports/importer.ts';
import { type Flow, Flows } from '../src/platform/outbox/flows.ts';
import { Handlers } from '../src/platform/outbox/handlers.ts';
import { React } from '../src/platform/outbox/react.ts';
import { Relay } from '../src/platform/outbox/relay.ts';
import { reactingModule } from '../src/worker.module.ts';

export type InlineRelay = {
  /** Lets the oldest fact of each aggregate leave, and runs the reactions to it. */
  deliverOldest(): Promise<number>;
  /** Lets every fact leave and all reactions run, to what they announce too; answers how many facts left. */
  deliver(): Promise<number>;
  get: INestApplicationContext['get'];
  close(): Promise<void>;
};

/** As often as a queue tries the first times; who meets a fault each time stops nobody else. */
const tries = 3;

/** Every part, one after another, then the whole. */
@Injectable()
class FlowsAtOnce extends Flows {
  constructor(private readonly handlers: Handlers) {
    super();
  }

  async start({ parts, whole }: Flow): Promise<void> {
    for (const { handler, ids } of [...parts.map(({ part }) => part), whole]) {
      await this.tried(() => this.handlers.part(handler).run(ids as never));
    }
  }

  private async tried(work: () => Promise<void>): Promise<void> {
    for (let left = tries; left > 0; left--) {
      const isDone = await work().then(
        () => true,
        () => false,
      );
      left = isDone ? 0 : left;
    }
  }
}

/** Relay and reactions in this process, at once and without a queue: a test waits for nothing. */
export async function openInlineRelay(
  env: Env,
  handlers: Type[] = jobs,
  imported?: Importer[],
): Promise<InlineRelay> {
  const testing = await Test.createTestingModule({
    imports: [reactingModule(env, handlers, { imported, flows: FlowsAtOnce })],
  }).compile();
  const module = await testing.init();
  const relay = module.get(Relay);
  const reacting = module.get(React);
  const deliverOldest = () =>
    relay.relay(async (fact, handler) => {
      await reacting.react(fact, handler);
    });
  return {
    deliverOldest,
    deliver: async () => {
      let total = 0;
      for (let left = await deliverOldest(); left > 0; left = await deliverOldest()) {
        total += left;
      }
      return total;
    },
    get: module.get.bind(module),
    close: () => module.close(),
  };
}
