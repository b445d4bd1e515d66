import { BullModule } from '@nestjs/bullmq';
import type { DynamicModule, Provider } from '@nestjs/common';
import type { Env } from '../env.ts';
import { Flows } from '../outbox/flows.ts';
import { queueNames } from '../outbox/reactions.ts';
import { queueConnection } from './connection.ts';
import { processors } from './processors.ts';
import { flowProducer, QueuedFlows } from './queued-flows.ts';
import { queues } from './queues.ts';
import { RelayLoop } from './relay-loop.ts';
import { Schedules } from './schedules.ts';

/** What a process needs to carry facts into the queues, and to work off what lies in them. */
export const queueing = (env: Env): { imports: DynamicModule[]; providers: Provider[] } => ({
  imports: [
    BullModule.forRoot({ connection: queueConnection(env) }),
    BullModule.registerQueue(...queueNames.map((name) => ({ name }))),
    BullModule.registerFlowProducer({ name: flowProducer }),
  ],
  providers: [
    queues,
    RelayLoop,
    Schedules,
    { provide: Flows, useClass: QueuedFlows },
    ...processors,
  ],
});
