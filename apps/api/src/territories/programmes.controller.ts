import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../platform/access/actor.ts';
import { Asker } from '../platform/access/asker.ts';
import { Permit } from '../platform/access/permit.ts';
import { Database } from '../platform/connections/database.ts';
import { Answers } from '../platform/http/answers.ts';
import { ProgrammeView, PublishRulesInput } from './programme.dto.ts';
import { getProgramme } from './programmes.queries.ts';
import { PublishRules } from './publish-rules.ts';

const code = {
  schema: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
};

@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(
    private readonly database: Database,
    private readonly publishing: PublishRules,
  ) {}

  @Get(':code')
  @Permit('programmes.read', 'territory')
  @Answers(200, ProgrammeView)
  get(@Asker() actor: PersonActor, @Param('code', code) programme: string) {
    return this.database.read(actor, (tx) => getProgramme(tx, programme));
  }

  @Post(':code/versions')
  @HttpCode(201)
  @Permit('programmes.publish', 'region')
  @Answers(201, ProgrammeView)
  publish(
    @Asker() actor: PersonActor,
    @Param('code', code) programme: string,
    @Body({ schema: PublishRulesInput }) input: PublishRulesInput,
  ) {
    return this.publishing.publish(actor, programme, input);
  }
}
