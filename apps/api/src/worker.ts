import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readEnv } from './platform/env.ts';
import { JsonLog } from './platform/log.ts';
import { sayReady, stopAtStart, stopWithLauncher } from './platform/process.ts';
import { workerModule } from './worker.module.ts';

try {
  const env = readEnv();
  const log = new JsonLog(env);
  const app = await NestFactory.createApplicationContext(workerModule(env) as unknown as Type, {
    logger: log,
    abortOnError: false,
  });
  app.enableShutdownHooks();
  stopWithLauncher(() => app.close());
  log.info('the worker works');
  sayReady();
} catch (error) {
  stopAtStart(error);
}
