import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { appModule } from '../src/app.module.ts';
import { fastifyAdapter, furnish } from '../src/http-app.ts';
import { cloneDatabase, type TestDatabase } from './test-database.ts';

export type TestApp = TestDatabase & {
  app: NestFastifyApplication;
  get: NestFastifyApplication['get'];
  close(): Promise<void>;
};

/** The whole API on a database of its own; `change` puts another provider in a provider's place. */
export async function openTestApp(
  change: (builder: TestingModuleBuilder) => TestingModuleBuilder = (builder) => builder,
): Promise<TestApp> {
  const database = await cloneDatabase();
  const builder = Test.createTestingModule({
    imports: [appModule(database.env, ['app', 'operator', 'job'])],
  });
  const module = await change(builder).compile();
  const app = module.createNestApplication<NestFastifyApplication>(
    fastifyAdapter(database.env) as FastifyAdapter,
    { logger: false },
  );
  await furnish(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    ...database,
    app,
    get: app.get.bind(app),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
