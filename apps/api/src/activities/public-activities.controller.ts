import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { PermitAnyone } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import { PublicActivitiesQueries } from './public-activities.queries.ts';
import { PublicActivityListView, PublicFiguresView } from './public-activity.dto.ts';

const code = { schema: z.string().max(60) };

@ApiTags('public')
@Controller('public/territories/:code')
export class PublicActivitiesController {
  constructor(private readonly queries: PublicActivitiesQueries) {}

  @Get('activities')
  @PermitAnyone()
  @Answers(200, PublicActivityListView)
  list(@Param('code', code) territory: string) {
    return this.queries.list(territory);
  }

  @Get('figures')
  @PermitAnyone()
  @Answers(200, PublicFiguresView)
  figures(@Param('code', code) territory: string) {
    return this.queries.figures(territory);
  }
}
