import { type DynamicModule, Module } from '@nestjs/common';
import { LoadDemonstration } from '../demonstration/load-demonstration.ts';
import { entities } from '../entities.ts';
import type { Env } from '../platform/env.ts';
import { platformModule } from '../platform/platform.module.ts';
import { TerritoriesModule } from '../territories/territories.module.ts';

@Module({})
class CliModule {}

/** The operator's process: acts as named accounts, and as the operator where no account could. */
export function cliModule(env: Env): DynamicModule {
  return {
    module: CliModule,
    imports: [
      platformModule(env, { names: ['app', 'operator'], entities, pool: 3 }),
      TerritoriesModule,
    ],
    providers: [LoadDemonstration],
  };
}
