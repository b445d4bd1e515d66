import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { entities } from './entities.ts';
import { UpkeepJobs } from './platform/audit/upkeep.jobs.ts';
import type { Env } from './platform/env.ts';
import { Handlers } from './platform/outbox/handlers.ts';
import { React } from './platform/outbox/react.ts';
import { queueNames } from './platform/outbox/reactions.ts';
import { Relay } from './platform/outbox/relay.ts';
import { platformModule } from './platform/platform.module.ts';
import { queueConnection } from './platform/queues/connection.ts';
import { processors } from './platform/queues/processors.ts';
import { RelayLoop } from './platform/queues/relay-loop.ts';
import { Schedules } from './platform/queues/schedules.ts';
import { TerritoriesJobs } from './territories/territories.jobs.ts';

const words = [TerritoriesJobs, UpkeepJobs];

@Module({})
class WorkerModule {}

/** The process that works: facts to queues, reactions and schedules, always as a job. */
export function workerModule(env: Env): DynamicModule {
  return {
    module: WorkerModule,
    imports: [
      DiscoveryModule,
      platformModule(env, { names: ['job'], entities, pool: 6 }),
      BullModule.forRoot({ connection: queueConnection(env) }),
      BullModule.registerQueue(...queueNames.map((name) => ({ name }))),
    ],
    providers: [Handlers, Relay, React, RelayLoop, Schedules, ...words, ...processors],
  };
}
