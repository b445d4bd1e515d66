import { type DynamicModule, Module } from '@nestjs/common';
import { ImportRegister } from '../non-competition/register/import-register.ts';
import { RegisterQueries } from '../non-competition/register/register.queries.ts';
import { WhoAsks } from '../platform/access/who-asks.ts';
import { Database } from '../platform/connections/database.ts';
import type { Env } from '../platform/env.ts';

@Module({})
class RegisterModule {}

/** What imports the register and nothing else: the memory of an import is for its rows. */
export function registerModule(env: Env): DynamicModule {
  const doors = {
    names: ['app' as const, 'operator' as const],
    entities: [],
    pool: 2,
    takesCopies: true,
  };
  return {
    module: RegisterModule,
    providers: [
      { provide: Database, useFactory: () => Database.open(env, doors) },
      WhoAsks,
      RegisterQueries,
      ImportRegister,
    ],
  };
}
