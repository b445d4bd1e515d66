import helmet from '@fastify/helmet';
import type { LoggerService, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { appModule } from './app.module.ts';
import { mountAuth } from './platform/auth/auth.mount.ts';
import { type Auth, authToken } from './platform/auth/auth.ts';
import { SignInLimit } from './platform/auth/sign-in-limit.ts';
import type { Env } from './platform/env.ts';
import { ProblemFilter } from './platform/http/problem.filter.ts';
import { refuseUnkeepable } from './platform/http/refuse-unkeepable.ts';
import { validation } from './platform/http/validation.ts';

const megabyte = 1_048_576;

const problems = new ProblemFilter();

export const fastifyAdapter = (env: Env): FastifyAdapter =>
  new FastifyAdapter({
    trustProxy: env.TRUSTED_PROXIES,
    bodyLimit: megabyte,
    logger: false,
    frameworkErrors: (error: Error, _: FastifyRequest, reply: FastifyReply) =>
      problems.answer(error, reply),
  });

/**
 * What surrounds the routes, the same for the process that listens and for tests. Bodies are JSON, or
 * the bytes of a file as they are: a form of another site could send text or parts, but neither of these.
 */
export async function furnish(app: NestFastifyApplication): Promise<void> {
  app.useGlobalPipes(validation);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  // A file is never gathered: whoever takes it reads it piece by piece, and stops where it is too big.
  fastify.addContentTypeParser('application/octet-stream', (_, pieces, done) => done(null, pieces));
  fastify.addHook('preHandler', refuseUnkeepable);
  await fastify.register((scope, _, done) => {
    scope.setErrorHandler((error, _request, reply) => problems.answer(error, reply));
    mountAuth(scope, app.get<Auth>(authToken), app.get(SignInLimit));
    done();
  });
}

export async function makeHttpApp(
  env: Env,
  logger: LoggerService,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    appModule(env) as unknown as Type,
    fastifyAdapter(env),
    { logger, abortOnError: false, bodyParser: false },
  );
  await furnish(app);
  return app;
}
