import { Module } from '@nestjs/common';
import { ActivitiesController } from './activities.controller.ts';
import { ActivitiesQueries } from './activities.queries.ts';
import { CorrectActivity } from './correct-activity.ts';
import { CorrectEmployer } from './correct-employer.ts';
import { CreateActivity } from './create-activity.ts';
import { CreateEmployer } from './create-employer.ts';
import { EmployersController } from './employers.controller.ts';
import { EmployersQueries } from './employers.queries.ts';
import { LinkEmployerAccount } from './link-employer-account.ts';
import { MoveActivity } from './move-activity.ts';
import { NaceController } from './nace.controller.ts';
import { PublicActivitiesController } from './public-activities.controller.ts';
import { PublicActivitiesQueries } from './public-activities.queries.ts';
import { UnlinkEmployerAccount } from './unlink-employer-account.ts';

@Module({
  controllers: [
    ActivitiesController,
    EmployersController,
    NaceController,
    PublicActivitiesController,
  ],
  providers: [
    CreateActivity,
    CorrectActivity,
    MoveActivity,
    CreateEmployer,
    CorrectEmployer,
    LinkEmployerAccount,
    UnlinkEmployerAccount,
    ActivitiesQueries,
    EmployersQueries,
    PublicActivitiesQueries,
  ],
  exports: [
    CreateActivity,
    CorrectActivity,
    CorrectActivity,
    MoveActivity,
    CreateEmployer,
    LinkEmployerAccount,
    ActivitiesQueries,
  ],
})
export class ActivitiesModule {}
