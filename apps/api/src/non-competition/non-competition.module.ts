import { Module } from '@nestjs/common';
import { ClearancesController } from './clearances.controller.ts';
import { ClearancesQueries } from './clearances.queries.ts';
import { RecordClearance } from './record-clearance.ts';
import { CandidatesQueries } from './register/candidates.queries.ts';
import { CheckFactsQueries } from './register/check-facts.queries.ts';
import { ClassCountsQueries } from './register/class-counts.queries.ts';
import { RegisterQueries } from './register/register.queries.ts';
import { WithdrawClearance } from './withdraw-clearance.ts';

@Module({
  controllers: [ClearancesController],
  providers: [
    RecordClearance,
    WithdrawClearance,
    ClearancesQueries,
    RegisterQueries,
    CandidatesQueries,
    ClassCountsQueries,
    CheckFactsQueries,
  ],
  exports: [RecordClearance, WithdrawClearance, RegisterQueries, CheckFactsQueries],
})
export class NonCompetitionModule {}
