import helmet from '@fastify/helmet';
import type { LoggerService, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { appModule } from './app.module.ts';
import { mountAuth } from './platform/auth/auth.mount.ts';
import { type Auth, authToken } from './platform/auth/auth.ts';
import { SignInLimit } from './platform/auth/sign-in-limit.ts';
import type { Env } from './platform/env.ts';
import { validation } from './platform/http/validation.ts';

const megabyte = 1_048_576;

export const fastifyAdapter = (env: Env): FastifyAdapter =>
  new FastifyAdapter({ trustProxy: env.TRUSTED_PROXIES, bodyLimit: megabyte, logger: false });

/** What surrounds the routes, the same for the process that listens and for tests. */
export async function furnish(app: NestFastifyApplication): Promise<void> {
  app.useGlobalPipes(validation);
  app.enableShutdownHooks();
  await app.register(helmet, {
    contentSecurityPolicy: { directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  });
  mountAuth(app.getHttpAdapter().getInstance(), app.get<Auth>(authToken), app.get(SignInLimit));
}

export async function makeHttpApp(
  env: Env,
  logger: LoggerService,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    appModule(env) as unknown as Type,
    fastifyAdapter(env),
    { logger, abortOnError: false },
  );
  await furnish(app);
  return app;
}
