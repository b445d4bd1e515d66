import 'reflect-metadata';
import { makeHttpApp } from './http-app.ts';
import { readEnv } from './platform/env.ts';
import { JsonLog } from './platform/log.ts';
import { sayReady, stopAtStart, stopWithLauncher } from './platform/process.ts';

try {
  const env = readEnv();
  const log = new JsonLog(env);
  const app = await makeHttpApp(env, log);
  await app.listen({ host: env.API_HOST, port: env.API_PORT });
  stopWithLauncher(() => app.close());
  log.info({ message: 'the API listens', port: env.API_PORT });
  sayReady();
} catch (error) {
  stopAtStart(error);
}
