import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../platform/access/actor.ts';
import { Asker } from '../platform/access/asker.ts';
import { Permit } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import { CancelRound } from './cancel-round.ts';
import { RequestRound } from './request-round.ts';
import { ListRoundPeopleInput } from './round-input.dto.ts';
import { RoundListView, RoundPeopleView, RoundReceipt, RoundView } from './round-view.dto.ts';
import { RoundsQueries } from './rounds.queries.ts';

const id = { schema: z.uuid() };

@ApiTags('matching')
@Controller()
export class RoundsController {
  constructor(
    private readonly queries: RoundsQueries,
    private readonly requesting: RequestRound,
    private readonly cancelling: CancelRound,
  ) {}

  @Get('territories/:id/rounds')
  @Permit('matching.read', 'territory')
  @Answers(200, RoundListView)
  list(@Asker() actor: PersonActor, @Param('id', id) territory: string) {
    return this.queries.list(actor, territory);
  }

  @Post('territories/:id/rounds')
  @Permit('matching.run', 'territory')
  @Answers(201, RoundReceipt)
  request(@Asker() actor: PersonActor, @Param('id', id) territory: string) {
    return this.requesting.request(actor, territory);
  }

  @Get('rounds/:id')
  @Permit('matching.read', 'territory')
  @Answers(200, RoundView)
  get(@Asker() actor: PersonActor, @Param('id', id) round: string) {
    return this.queries.get(actor, round);
  }

  @Get('rounds/:id/people')
  @Permit('matching.read', 'territory')
  @Answers(200, RoundPeopleView)
  people(
    @Asker() actor: PersonActor,
    @Param('id', id) round: string,
    @Query({ schema: ListRoundPeopleInput }) asked: ListRoundPeopleInput,
  ) {
    return this.queries.people(actor, round, asked);
  }

  @Post('rounds/:id/cancel')
  @HttpCode(200)
  @Permit('matching.run', 'territory')
  @Answers(200, RoundReceipt)
  cancel(@Asker() actor: PersonActor, @Param('id', id) round: string) {
    return this.cancelling.cancel(actor, round);
  }
}
