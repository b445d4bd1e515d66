import { type DynamicModule, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { ActivitiesModule } from './activities/activities.module.ts';
import { BeneficiariesModule } from './beneficiaries/beneficiaries.module.ts';
import { ContractsModule } from './contracts/contracts.module.ts';
import { EligibilityModule } from './eligibility/eligibility.module.ts';
import { entities } from './entities.ts';
import { importers } from './importers.ts';
import { MatchingModule } from './matching/matching.module.ts';
import { NonCompetitionModule } from './non-competition/non-competition.module.ts';
import { AccountController } from './platform/access/account.controller.ts';
import { PermitGuard } from './platform/access/permit.guard.ts';
import { PermitEverywhere } from './platform/access/permit-everywhere.ts';
import type { ActorDoor } from './platform/connections/database.ts';
import type { Env } from './platform/env.ts';
import { HealthController } from './platform/http/health.controller.ts';
import { ProblemFilter } from './platform/http/problem.filter.ts';
import { importsModule } from './platform/imports/imports.module.ts';
import { platformModule } from './platform/platform.module.ts';
import { TerritoriesModule } from './territories/territories.module.ts';

@Module({})
class AppModule {}

/** The process that answers HTTP: it reads and acts as people, never as a job. */
export function appModule(env: Env, doors: ActorDoor[] = ['app']): DynamicModule {
  return {
    module: AppModule,
    imports: [
      DiscoveryModule,
      platformModule(env, { names: doors, entities, pool: 15 }),
      importsModule(env, importers, { routes: true }),
      TerritoriesModule,
      BeneficiariesModule,
      EligibilityModule,
      ActivitiesModule,
      NonCompetitionModule,
      MatchingModule,
      ContractsModule,
    ],
    controllers: [AccountController, HealthController],
    providers: [
      PermitEverywhere,
      { provide: APP_GUARD, useClass: PermitGuard },
      { provide: APP_FILTER, useClass: ProblemFilter },
      { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
    ],
  };
}
