import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../platform/access/actor.ts';
import { Asker } from '../platform/access/asker.ts';
import { Permit } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import { DueFilesView, WaitingWorkView } from './waiting-work.dto.ts';
import { WaitingWorkQueries } from './waiting-work.queries.ts';

const id = { schema: z.uuid() };

/** What a team has to do next, and by when. */
@ApiTags('eligibility')
@Controller()
export class WaitingWorkController {
  constructor(private readonly queries: WaitingWorkQueries) {}

  @Get('waiting-work')
  @Permit('beneficiaries.read', 'territory')
  @Answers(200, WaitingWorkView)
  count(@Asker() actor: PersonActor) {
    return this.queries.count(actor);
  }

  @Get('territories/:id/due-files')
  @Permit('beneficiaries.read', 'territory')
  @Answers(200, DueFilesView)
  list(@Asker() actor: PersonActor, @Param('id', id) territory: string) {
    return this.queries.list(actor, territory);
  }
}
