import { type DynamicModule, Module } from '@nestjs/common';
import { LoadDemonstration } from '../demonstration/load-demonstration.ts';
import { entities } from '../entities.ts';
import { importers } from '../importers.ts';
import type { Env } from '../platform/env.ts';
import { importsModule } from '../platform/imports/imports.module.ts';
import { platformModule } from '../platform/platform.module.ts';
import { TerritoriesModule } from '../territories/territories.module.ts';

@Module({})
class CliModule {}

/**
 * The operator's process: acts as named accounts, and as the operator where no account could. As a job it
 * runs an import to its end, without a worker.
 */
export function cliModule(env: Env): DynamicModule {
  return {
    module: CliModule,
    imports: [
      platformModule(env, { names: ['app', 'operator', 'job'], entities, pool: 3 }),
      importsModule(env, importers),
      TerritoriesModule,
    ],
    providers: [LoadDemonstration],
  };
}
