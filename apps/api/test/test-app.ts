import type { LoggerService, Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { appModule } from '../src/app.module.ts';
import { fastifyAdapter, furnish } from '../src/http-app.ts';
import { importers } from '../src/importers.ts';
import type { Env } from '../src/platform/env.ts';
import { registeredImporters } from '../src/platform/imports/importers.ts';
import { toolImporter } from './given/tools.ts';
import { cloneDatabase, type TestDatabase } from './test-database.ts';

export type TestApp = TestDatabase & {
  app: NestFastifyApplication;
  get: NestFastifyApplication['get'];
  close(): Promise<void>;
};

export type TestAppOptions = {
  /** Values of the environment other than those of a test. */
  env?: Partial<Env>;
  /** Another app's database: this one is a second replica, and leaves it to the first. */
  beside?: TestDatabase;
  /** Is given the server before it has a route. */
  before?: (app: NestFastifyApplication) => void;
  logger?: LoggerService;
  /** Routes that the API does not have. */
  controllers?: Type[];
};

/** The whole API, and tools as one more kind of list, on a database of its own; `change` puts another provider in a provider's place. */
export async function openTestApp(
  change: (builder: TestingModuleBuilder) => TestingModuleBuilder = (builder) => builder,
  { env: given, beside, before, logger, controllers = [] }: TestAppOptions = {},
): Promise<TestApp> {
  const database = beside ?? (await cloneDatabase());
  const env = { ...database.env, ...given };
  const builder = Test.createTestingModule({
    imports: [appModule(env, ['app', 'operator', 'job'])],
    controllers,
  });
  builder.overrideProvider(registeredImporters).useValue([...importers, toolImporter]);
  const module = await change(builder).compile();
  const app = module.createNestApplication<NestFastifyApplication>(
    fastifyAdapter(env) as FastifyAdapter,
    { logger: logger ?? false, bodyParser: false },
  );
  before?.(app);
  await furnish(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    ...database,
    env,
    app,
    get: app.get.bind(app),
    close: async () => {
      await app.close();
      if (!beside) {
        await database.drop();
      }
    },
  };
}
