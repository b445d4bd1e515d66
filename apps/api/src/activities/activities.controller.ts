import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../platform/access/actor.ts';
import { Asker } from '../platform/access/asker.ts';
import { Permit } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import { ActivitiesQueries } from './activities.queries.ts';
import {
  CorrectActivityInput,
  CreateActivityInput,
  ListActivitiesInput,
  MoveActivityInput,
} from './activity-input.dto.ts';
import { ActivityHistoryView, ActivityListView, ActivityView } from './activity-view.dto.ts';
import { CorrectActivity } from './correct-activity.ts';
import { CreateActivity } from './create-activity.ts';
import { MoveActivity } from './move-activity.ts';

const id = { schema: z.uuid() };

@ApiTags('activities')
@Controller()
export class ActivitiesController {
  constructor(
    private readonly queries: ActivitiesQueries,
    private readonly creating: CreateActivity,
    private readonly moving: MoveActivity,
    private readonly correcting: CorrectActivity,
  ) {}

  @Get('activities')
  @Permit('activities.read', 'territory')
  @Answers(200, ActivityListView)
  list(
    @Asker() actor: PersonActor,
    @Query({ schema: ListActivitiesInput }) asked: ListActivitiesInput,
  ) {
    return this.queries.list(actor, asked);
  }

  @Get('activities/:id')
  @Permit('activities.read', 'territory')
  @Answers(200, ActivityView)
  get(@Asker() actor: PersonActor, @Param('id', id) activity: string) {
    return this.queries.get(actor, activity);
  }

  @Get('activities/:id/history')
  @Permit('activities.read', 'territory')
  @Answers(200, ActivityHistoryView)
  history(@Asker() actor: PersonActor, @Param('id', id) activity: string) {
    return this.queries.history(actor, activity);
  }

  @Post('territories/:id/activities')
  @Permit('activities.write', 'territory')
  @Answers(201, ActivityView)
  create(
    @Asker() actor: PersonActor,
    @Param('id', id) territory: string,
    @Body({ schema: CreateActivityInput }) input: CreateActivityInput,
  ) {
    return this.creating.create(actor, territory, input);
  }

  @Post('activities/:id/moves')
  @HttpCode(200)
  @Permit('activities.write', 'territory')
  @Answers(200, ActivityView)
  move(
    @Asker() actor: PersonActor,
    @Param('id', id) activity: string,
    @Body({ schema: MoveActivityInput }) input: MoveActivityInput,
  ) {
    return this.moving.move(actor, activity, input);
  }

  @Patch('activities/:id')
  @Permit('activities.write', 'territory')
  @Answers(200, ActivityView)
  correct(
    @Asker() actor: PersonActor,
    @Param('id', id) activity: string,
    @Body({ schema: CorrectActivityInput }) input: CorrectActivityInput,
  ) {
    return this.correcting.correct(actor, activity, input);
  }
}
