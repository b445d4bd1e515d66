import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { makeHttpApp } from './http-app.ts';
import { runProcess } from './platform/process.ts';

const sweepMs = 50;

/**
 * Lets requests in hand end. The web apps keep their connections for the next request; one that falls
 * idle after the closing began would hold the process for a minute.
 */
async function closeServer(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
  await app.close().finally(() => clearInterval(sweep));
}

await runProcess(async (env, log) => {
  const app = await makeHttpApp(env, log);
  await app.listen({ host: env.API_HOST, port: env.API_PORT });
  log.info({ message: 'the API listens', port: env.API_PORT });
  return { close: () => closeServer(app) };
});
