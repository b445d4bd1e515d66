import { Module } from '@nestjs/common';
import { PublicActivitiesController } from './public-activities.controller.ts';
import { PublicActivitiesQueries } from './public-activities.queries.ts';

@Module({
  controllers: [PublicActivitiesController],
  providers: [PublicActivitiesQueries],
})
export class ActivitiesModule {}
