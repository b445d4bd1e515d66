import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.ts';
import { IdeasQueries } from './ideas.queries.ts';
import { RoundQuestionsController } from './round-questions.controller.ts';
import { WhatIfQueries } from './what-if.queries.ts';

@Module({
  imports: [BeneficiariesModule],
  controllers: [RoundQuestionsController],
  providers: [WhatIfQueries, IdeasQueries],
})
export class RoundQuestionsModule {}
