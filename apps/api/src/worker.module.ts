import { type DynamicModule, Module, type Provider, type Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { RecheckAnswers } from './eligibility/recheck-answers.ts';
import { entities } from './entities.ts';
import { facts } from './facts.ts';
import { importers } from './importers.ts';
import { jobs } from './jobs.ts';
import { roundsAtWork } from './matching/rounds-at-work.ts';
import { registerReaders } from './non-competition/non-competition.jobs.ts';
import type { Env } from './platform/env.ts';
import type { Importer } from './platform/imports/importer.ts';
import { importsModule } from './platform/imports/imports.module.ts';
import { announcedFacts } from './platform/outbox/announce.ts';
import { Flows } from './platform/outbox/flows.ts';
import { Handlers } from './platform/outbox/handlers.ts';
import { React } from './platform/outbox/react.ts';
import { Relay } from './platform/outbox/relay.ts';
import { platformModule } from './platform/platform.module.ts';
import { queueing } from './platform/queues/queueing.ts';

@Module({})
class WorkerModule {}

type Reacting = {
  imported?: Importer[] | undefined;
  /** What hands out work in parts, where no queues are there to do it. */
  flows?: Type<Flows>;
};

/** The path of a fact without the queues: whoever hands over decides when a reaction runs. */
export function reactingModule(
  env: Env,
  handlers: Type[],
  { imported = importers, flows }: Reacting = {},
): DynamicModule {
  const providers: Provider[] = [
    { provide: announcedFacts, useValue: facts },
    Handlers,
    Relay,
    React,
    ...registerReaders,
    ...roundsAtWork,
    RecheckAnswers,
    ...(flows ? [{ provide: Flows, useClass: flows }] : []),
    ...handlers,
  ];
  return {
    module: WorkerModule,
    imports: [
      DiscoveryModule,
      platformModule(env, { names: ['job'], entities, pool: 6 }),
      importsModule(env, imported),
    ],
    providers,
    exports: [Handlers, Relay, React],
  };
}

/** The process that works: facts to queues, reactions and schedules, always as a job. */
export function workerModule(env: Env, imported?: Importer[]): DynamicModule {
  const reacting = reactingModule(env, jobs, imported ? { imported } : {});
  const { imports, providers } = queueing(env);
  return {
    ...reacting,
    imports: [...(reacting.imports ?? []), ...imports],
    providers: [...(reacting.providers ?? []), ...providers],
  };
}
