import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../../beneficiaries/beneficiaries.module.ts';
import { GroupsQueries } from './groups.queries.ts';
import { IdeasQueries } from './ideas.queries.ts';
import { RoundProofQueries } from './round-proof.queries.ts';
import { RoundQuestionsController } from './round-questions.controller.ts';
import { SuggestionsQueries } from './suggestions.queries.ts';
import { VerifyRound } from './verify-round.queries.ts';
import { WhatIfQueries } from './what-if.queries.ts';

@Module({
  imports: [BeneficiariesModule],
  controllers: [RoundQuestionsController],
  providers: [
    WhatIfQueries,
    IdeasQueries,
    SuggestionsQueries,
    GroupsQueries,
    VerifyRound,
    RoundProofQueries,
  ],
  exports: [VerifyRound],
})
export class RoundQuestionsModule {}
