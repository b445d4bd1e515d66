import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { entities } from './entities.ts';
import { facts } from './facts.ts';
import { NonCompetitionJobs } from './non-competition/non-competition.jobs.ts';
import { UpkeepJobs } from './platform/audit/upkeep.jobs.ts';
import type { Env } from './platform/env.ts';
import { announcedFacts } from './platform/outbox/announce.ts';
import { Handlers } from './platform/outbox/handlers.ts';
import { React } from './platform/outbox/react.ts';
import { queueNames } from './platform/outbox/reactions.ts';
import { Relay } from './platform/outbox/relay.ts';
import { platformModule } from './platform/platform.module.ts';
import { queueConnection } from './platform/queues/connection.ts';
import { processors } from './platform/queues/processors.ts';
import { queues } from './platform/queues/queues.ts';
import { RelayLoop } from './platform/queues/relay-loop.ts';
import { Schedules } from './platform/queues/schedules.ts';
import { TerritoriesJobs } from './territories/territories.jobs.ts';

/** What reacts and what the clock starts, word by word. */
export const jobs: Type[] = [TerritoriesJobs, NonCompetitionJobs, UpkeepJobs];

@Module({})
class WorkerModule {}

/** The path of a fact without the queues: whoever hands over decides when a reaction runs. */
export function reactingModule(env: Env, handlers: Type[]): DynamicModule {
  const providers: Provider[] = [
    { provide: announcedFacts, useValue: facts },
    Handlers,
    Relay,
    React,
    ...handlers,
  ];
  return {
    module: WorkerModule,
    imports: [DiscoveryModule, platformModule(env, { names: ['job'], entities, pool: 6 })],
    providers,
    exports: [Handlers, Relay, React],
  };
}

/** The process that works: facts to queues, reactions and schedules, always as a job. */
export function workerModule(env: Env): DynamicModule {
  const reacting = reactingModule(env, jobs);
  return {
    ...reacting,
    imports: [
      ...(reacting.imports ?? []),
      BullModule.forRoot({ connection: queueConnection(env) }),
      BullModule.registerQueue(...queueNames.map((name) => ({ name }))),
    ],
    providers: [...(reacting.providers ?? []), queues, RelayLoop, Schedules, ...processors],
  };
}
