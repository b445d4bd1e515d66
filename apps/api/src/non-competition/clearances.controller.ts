import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../platform/access/actor.ts';
import { Asker } from '../platform/access/asker.ts';
import { Permit } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import {
  ClearanceListView,
  RecordClearanceInput,
  WithdrawClearanceInput,
} from './clearance.dto.ts';
import { ClearancesQueries } from './clearances.queries.ts';
import { RecordClearance } from './record-clearance.ts';
import { WithdrawClearance } from './withdraw-clearance.ts';

const id = { schema: z.uuid() };
const number = { schema: z.coerce.number().int().min(1).max(10_000) };

@ApiTags('non-competition')
@Controller('activities/:id/clearances')
export class ClearancesController {
  constructor(
    private readonly queries: ClearancesQueries,
    private readonly recording: RecordClearance,
    private readonly withdrawing: WithdrawClearance,
  ) {}

  @Get()
  @Permit('non-competition.read', 'territory')
  @Answers(200, ClearanceListView)
  list(@Asker() actor: PersonActor, @Param('id', id) activity: string) {
    return this.queries.list(actor, activity);
  }

  @Post()
  @Permit('non-competition.decide', 'territory')
  @Answers(201, ClearanceListView)
  record(
    @Asker() actor: PersonActor,
    @Param('id', id) activity: string,
    @Body({ schema: RecordClearanceInput }) input: RecordClearanceInput,
  ) {
    return this.recording.record(actor, activity, input);
  }

  @Post(':number/withdrawal')
  @HttpCode(200)
  @Permit('non-competition.decide', 'territory')
  @Answers(200, ClearanceListView)
  withdraw(
    @Asker() actor: PersonActor,
    @Param('id', id) activity: string,
    @Param('number', number) clearance: number,
    @Body({ schema: WithdrawClearanceInput }) input: WithdrawClearanceInput,
  ) {
    return this.withdrawing.withdraw(actor, { id: activity, number: clearance }, input);
  }
}
