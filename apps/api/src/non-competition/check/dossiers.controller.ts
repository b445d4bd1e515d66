import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../../platform/access/actor.ts';
import { Asker } from '../../platform/access/asker.ts';
import { Permit } from '../../platform/access/permit.ts';
import { Answers } from '../../platform/http/answers.ts';
import { CheckReceipt, LastCheckView } from './check.dto.ts';
import {
  DossierListView,
  DossierView,
  ListDossiersInput,
  SettlementReceipt,
  SettleReviewInput,
  StrikeOutInput,
  TryOutInput,
} from './dossier.dto.ts';
import { DossiersQueries } from './dossiers.queries.ts';
import { RestoreEstablishment } from './restore-establishment.ts';
import { RunCheck } from './run-check.ts';
import { SettleReview } from './settle-review.ts';
import { StrikeOutEstablishment } from './strike-out-establishment.ts';

const id = { schema: z.uuid() };
const establishment = { schema: z.string().regex(/^\d{10}$/) };

@ApiTags('non-competition')
@Controller()
export class DossiersController {
  constructor(
    private readonly queries: DossiersQueries,
    private readonly running: RunCheck,
    private readonly striking: StrikeOutEstablishment,
    private readonly restoring: RestoreEstablishment,
    private readonly settling: SettleReview,
  ) {}

  @Get('dossiers')
  @Permit('non-competition.read', 'territory')
  @Answers(200, DossierListView)
  list(
    @Asker() actor: PersonActor,
    @Query({ schema: ListDossiersInput }) asked: ListDossiersInput,
  ) {
    return this.queries.list(actor, asked);
  }

  @Get('activities/:id/dossier')
  @Permit('non-competition.read', 'territory')
  @Answers(200, DossierView)
  get(
    @Asker() actor: PersonActor,
    @Param('id', id) activity: string,
    @Query({ schema: TryOutInput }) tried: TryOutInput,
  ) {
    return this.queries.get(actor, activity, tried);
  }

  @Get('activities/:id/checks/last')
  @Permit('non-competition.read', 'territory')
  @Answers(200, LastCheckView)
  last(@Asker() actor: PersonActor, @Param('id', id) activity: string) {
    return this.queries.last(actor, activity);
  }

  @Post('activities/:id/checks')
  @Permit('non-competition.check', 'territory')
  @Answers(201, CheckReceipt)
  run(@Asker() actor: PersonActor, @Param('id', id) activity: string) {
    return this.running.run(actor, activity);
  }

  @Put('activities/:id/struck-out/:establishment')
  @Permit('non-competition.check', 'territory')
  @Answers(200, CheckReceipt)
  strikeOut(
    @Asker() actor: PersonActor,
    @Param('id', id) activity: string,
    @Param('establishment', establishment) number: string,
    @Body({ schema: StrikeOutInput }) input: StrikeOutInput,
  ) {
    return this.striking.strike(actor, { id: activity, establishment: number }, input);
  }

  @Delete('activities/:id/struck-out/:establishment')
  @Permit('non-competition.check', 'territory')
  @Answers(200, CheckReceipt)
  restore(
    @Asker() actor: PersonActor,
    @Param('id', id) activity: string,
    @Param('establishment', establishment) number: string,
  ) {
    return this.restoring.restore(actor, { id: activity, establishment: number });
  }

  @Post('activities/:id/clearance-review/settlement')
  @HttpCode(200)
  @Permit('non-competition.decide', 'territory')
  @Answers(200, SettlementReceipt)
  settle(
    @Asker() actor: PersonActor,
    @Param('id', id) activity: string,
    @Body({ schema: SettleReviewInput }) input: SettleReviewInput,
  ) {
    return this.settling.settle(actor, activity, input);
  }
}
