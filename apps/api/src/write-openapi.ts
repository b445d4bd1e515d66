import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { appModule } from './app.module.ts';
import { fastifyAdapter } from './http-app.ts';
import { readEnv } from './platform/env.ts';

/** Nothing is opened or called: the document is read off the routes. */
const env = readEnv({
  DATABASE_URL: 'postgres://nowhere/etabli',
  ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  DATA_DIR: '.',
});
const app = await NestFactory.create<NestFastifyApplication>(
  appModule(env) as unknown as Type,
  fastifyAdapter(env),
  { preview: true, logger: false, abortOnError: false },
);
const config = new DocumentBuilder()
  .setOpenAPIVersion('3.1.0')
  .setTitle('Établi')
  .setDescription('Territories with zero long-term unemployment: each link explained and provable.')
  .setVersion('1')
  .build();
const document = SwaggerModule.createDocument(app, config, {
  operationIdFactory: (controller, method) => `${controller.replace('Controller', '')}.${method}`,
});
await writeFile(`${import.meta.dirname}/../openapi.json`, `${JSON.stringify(document, null, 2)}\n`);
process.exit(0);
