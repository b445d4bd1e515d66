import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { runProcess } from '../dist/platform/process.js';
import { workerModule } from '../dist/worker.module.js';
import { toolImporter } from './given/tools.ts';

/** The worker as it is built, that knows one more kind of list. */
await runProcess(async (env, log) => {
  const app = await NestFactory.createApplicationContext(workerModule(env, [toolImporter]), {
    logger: log,
    abortOnError: false,
  });
  return app;
});
