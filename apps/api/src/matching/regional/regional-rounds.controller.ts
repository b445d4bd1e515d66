import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../../platform/access/actor.ts';
import { Asker } from '../../platform/access/asker.ts';
import { Permit } from '../../platform/access/permit.ts';
import { Answers } from '../../platform/http/answers.ts';
import { CancelRegionalRound } from './cancel-regional-round.ts';
import {
  RegionalRoundListView,
  RegionalRoundReceipt,
  RegionalRoundView,
  RequestRegionalRoundInput,
} from './regional-round-view.dto.ts';
import { RegionalRoundsQueries } from './regional-rounds.queries.ts';
import { RequestRegionalRound } from './request-regional-round.ts';

const id = { schema: z.uuid() };

@ApiTags('matching')
@Controller('regional-rounds')
export class RegionalRoundsController {
  constructor(
    private readonly queries: RegionalRoundsQueries,
    private readonly requesting: RequestRegionalRound,
    private readonly cancelling: CancelRegionalRound,
  ) {}

  @Get()
  @Permit('matching.read-region', 'region')
  @Answers(200, RegionalRoundListView)
  list(@Asker() actor: PersonActor) {
    return this.queries.list(actor);
  }

  @Post()
  @Permit('matching.run-region', 'region')
  @Answers(201, RegionalRoundReceipt)
  request(
    @Asker() actor: PersonActor,
    @Body({ schema: RequestRegionalRoundInput }) asked: RequestRegionalRoundInput,
  ) {
    return this.requesting.request(actor, asked);
  }

  @Get(':id')
  @Permit('matching.read-region', 'region')
  @Answers(200, RegionalRoundView)
  get(@Asker() actor: PersonActor, @Param('id', id) round: string) {
    return this.queries.get(actor, round);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Permit('matching.run-region', 'region')
  @Answers(200, RegionalRoundReceipt)
  cancel(@Asker() actor: PersonActor, @Param('id', id) round: string) {
    return this.cancelling.cancel(actor, round);
  }
}
