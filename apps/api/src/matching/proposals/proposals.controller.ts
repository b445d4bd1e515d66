import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../../platform/access/actor.ts';
import { Asker } from '../../platform/access/asker.ts';
import { Permit } from '../../platform/access/permit.ts';
import { Answers } from '../../platform/http/answers.ts';
import { PersonProposalsView, ProposalView, SharedPeopleView } from './proposal-view.dto.ts';
import { ProposalsQueries } from './proposals.queries.ts';

const id = { schema: z.uuid() };

@ApiTags('matching')
@Controller()
export class ProposalsController {
  constructor(private readonly queries: ProposalsQueries) {}

  @Get('proposals/:id')
  @Permit('matching.read', 'territory')
  @Answers(200, ProposalView)
  get(@Asker() actor: PersonActor, @Param('id', id) proposal: string) {
    return this.queries.get(actor, proposal);
  }

  @Get('beneficiaries/:id/proposals')
  @Permit('matching.read', 'territory')
  @Answers(200, PersonProposalsView)
  ofPerson(@Asker() actor: PersonActor, @Param('id', id) file: string) {
    return this.queries.ofPerson(actor, file);
  }

  @Get('territories/:id/shared-people')
  @Permit('contracts.read', 'territory')
  @Answers(200, SharedPeopleView)
  shared(@Asker() actor: PersonActor, @Param('id', id) territory: string) {
    return this.queries.shared(actor, territory);
  }
}
