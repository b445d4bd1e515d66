import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../../platform/access/actor.ts';
import { Asker } from '../../platform/access/asker.ts';
import { Permit } from '../../platform/access/permit.ts';
import { Answers } from '../../platform/http/answers.ts';
import { GroupsView } from './groups.dto.ts';
import { GroupsQueries } from './groups.queries.ts';
import { IdeasView, ListIdeasInput } from './ideas.dto.ts';
import { IdeasQueries } from './ideas.queries.ts';
import { RoundProofView } from './round-proof.dto.ts';
import { RoundProofQueries } from './round-proof.queries.ts';
import { SuggestionsView } from './suggestions.dto.ts';
import { SuggestionsQueries } from './suggestions.queries.ts';
import { WhatIfInput, WhatIfView } from './what-if.dto.ts';
import { WhatIfQueries } from './what-if.queries.ts';

const id = { schema: z.uuid() };

/** What a round is asked once it is computed. Nothing here writes. */
@ApiTags('matching')
@Controller('rounds/:id')
export class RoundQuestionsController {
  constructor(
    private readonly whatIf: WhatIfQueries,
    private readonly ideas: IdeasQueries,
    private readonly suggestions: SuggestionsQueries,
    private readonly groups: GroupsQueries,
    private readonly proof: RoundProofQueries,
  ) {}

  @Post('what-if')
  @HttpCode(200)
  @Permit('matching.read', 'territory')
  @Answers(200, WhatIfView)
  think(
    @Asker() actor: PersonActor,
    @Param('id', id) round: string,
    @Body({ schema: WhatIfInput }) asked: WhatIfInput,
  ) {
    return this.whatIf.think(actor, round, asked);
  }

  @Get('ideas')
  @Permit('matching.read', 'territory')
  @Answers(200, IdeasView)
  listIdeas(
    @Asker() actor: PersonActor,
    @Param('id', id) round: string,
    @Query({ schema: ListIdeasInput }) asked: ListIdeasInput,
  ) {
    return this.ideas.list(actor, round, asked);
  }

  @Get('suggestions')
  @Permit('matching.read', 'territory')
  @Answers(200, SuggestionsView)
  listSuggestions(@Asker() actor: PersonActor, @Param('id', id) round: string) {
    return this.suggestions.list(actor, round);
  }

  @Get('groups')
  @Permit('matching.read', 'territory')
  @Answers(200, GroupsView)
  getGroups(@Asker() actor: PersonActor, @Param('id', id) round: string) {
    return this.groups.get(actor, round);
  }

  @Get('proof')
  @Permit('matching.read', 'territory')
  @Answers(200, RoundProofView)
  getProof(@Asker() actor: PersonActor, @Param('id', id) round: string) {
    return this.proof.get(actor, round);
  }
}
