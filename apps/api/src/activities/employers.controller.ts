import { Body, Controller, Delete, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../platform/access/actor.ts';
import { Asker } from '../platform/access/asker.ts';
import { Permit } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import { CorrectEmployerInput, CreateEmployerInput } from './activity-input.dto.ts';
import { CorrectEmployer } from './correct-employer.ts';
import { CreateEmployer } from './create-employer.ts';
import { EmployerListView, EmployerView } from './employer-view.dto.ts';
import { EmployersQueries } from './employers.queries.ts';
import { LinkEmployerAccount } from './link-employer-account.ts';
import { UnlinkEmployerAccount } from './unlink-employer-account.ts';

const id = { schema: z.uuid() };

@ApiTags('activities')
@Controller()
export class EmployersController {
  constructor(
    private readonly queries: EmployersQueries,
    private readonly creating: CreateEmployer,
    private readonly correcting: CorrectEmployer,
    private readonly linking: LinkEmployerAccount,
    private readonly unlinking: UnlinkEmployerAccount,
  ) {}

  @Get('territories/:id/employers')
  @Permit('activities.read', 'territory')
  @Answers(200, EmployerListView)
  list(@Asker() actor: PersonActor, @Param('id', id) territory: string) {
    return this.queries.list(actor, territory);
  }

  @Post('territories/:id/employers')
  @Permit('activities.write', 'territory')
  @Answers(201, EmployerView)
  create(
    @Asker() actor: PersonActor,
    @Param('id', id) territory: string,
    @Body({ schema: CreateEmployerInput }) input: CreateEmployerInput,
  ) {
    return this.creating.create(actor, territory, input);
  }

  @Patch('employers/:id')
  @Permit('activities.write', 'territory')
  @Answers(200, EmployerView)
  correct(
    @Asker() actor: PersonActor,
    @Param('id', id) employer: string,
    @Body({ schema: CorrectEmployerInput }) input: CorrectEmployerInput,
  ) {
    return this.correcting.correct(actor, employer, input);
  }

  @Put('employers/:id/accounts/:account')
  @Permit('activities.write', 'territory')
  @Answers(200, EmployerView)
  link(
    @Asker() actor: PersonActor,
    @Param('id', id) employer: string,
    @Param('account', id) account: string,
  ) {
    return this.linking.link(actor, employer, account);
  }

  @Delete('employers/:id/accounts/:account')
  @Permit('activities.write', 'territory')
  @Answers(200, EmployerView)
  unlink(
    @Asker() actor: PersonActor,
    @Param('id', id) employer: string,
    @Param('account', id) account: string,
  ) {
    return this.unlinking.unlink(actor, employer, account);
  }
}
