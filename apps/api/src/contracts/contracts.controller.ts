import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../platform/access/actor.ts';
import { Asker } from '../platform/access/asker.ts';
import { Permit } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import {
  HiringListView,
  HiringReceipt,
  RecordHiringElsewhereInput,
  RecordHiringInput,
} from './hiring.dto.ts';
import { HiringsQueries } from './hirings.queries.ts';
import { RecordHiring } from './record-hiring.ts';
import { RecordHiringElsewhere } from './record-hiring-elsewhere.ts';

const id = { schema: z.uuid() };

@ApiTags('contracts')
@Controller()
export class ContractsController {
  constructor(
    private readonly queries: HiringsQueries,
    private readonly recording: RecordHiring,
    private readonly elsewhere: RecordHiringElsewhere,
  ) {}

  @Get('territories/:id/hirings')
  @Permit('contracts.read', 'territory')
  @Answers(200, HiringListView)
  list(@Asker() actor: PersonActor, @Param('id', id) territory: string) {
    return this.queries.list(actor, territory);
  }

  @Post('proposals/:id/hiring')
  @Permit('contracts.record', 'territory')
  @Answers(201, HiringReceipt)
  record(
    @Asker() actor: PersonActor,
    @Param('id', id) proposal: string,
    @Body({ schema: RecordHiringInput }) input: RecordHiringInput,
  ) {
    return this.recording.record(actor, proposal, input);
  }

  @Post('beneficiaries/:id/hiring-elsewhere')
  @Permit('contracts.record-elsewhere', 'territory')
  @Answers(201, HiringReceipt)
  recordElsewhere(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Body({ schema: RecordHiringElsewhereInput }) input: RecordHiringElsewhereInput,
  ) {
    return this.elsewhere.record(actor, file, input);
  }
}
