import { type DynamicModule, Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module.ts';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.ts';
import { ContractsModule } from '../contracts/contracts.module.ts';
import { demonstrationLoaders } from '../demonstration/loaders.ts';
import { EligibilityModule } from '../eligibility/eligibility.module.ts';
import { RecheckAnswers } from '../eligibility/recheck-answers.ts';
import { entities } from '../entities.ts';
import { importers } from '../importers.ts';
import { ComputeRound } from '../matching/compute-round.ts';
import { MatchingModule } from '../matching/matching.module.ts';
import { NonCompetitionModule } from '../non-competition/non-competition.module.ts';
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
      BeneficiariesModule,
      EligibilityModule,
      ActivitiesModule,
      NonCompetitionModule,
      MatchingModule,
      ContractsModule,
    ],
    providers: [ComputeRound, RecheckAnswers, ...demonstrationLoaders],
  };
}
