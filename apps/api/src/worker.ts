import 'reflect-metadata';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { runProcess } from './platform/process.ts';
import { workerModule } from './worker.module.ts';

await runProcess(async (env, log) => {
  const app = await NestFactory.createApplicationContext(workerModule(env) as unknown as Type, {
    logger: log,
    abortOnError: false,
  });
  log.info('the worker works');
  return app;
});
