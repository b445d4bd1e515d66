import { Module } from '@nestjs/common';
import { DossiersController } from './check/dossiers.controller.ts';
import { DossiersQueries } from './check/dossiers.queries.ts';
import { RestoreEstablishment } from './check/restore-establishment.ts';
import { RunCheck } from './check/run-check.ts';
import { SettleReview } from './check/settle-review.ts';
import { StrikeOutEstablishment } from './check/strike-out-establishment.ts';
import { ClearancesController } from './clearances.controller.ts';
import { ClearancesQueries } from './clearances.queries.ts';
import { RecordClearance } from './record-clearance.ts';
import { CandidatesQueries } from './register/candidates.queries.ts';
import { CheckFactsQueries } from './register/check-facts.queries.ts';
import { ClassCountsQueries } from './register/class-counts.queries.ts';
import { RegisterQueries } from './register/register.queries.ts';
import { WithdrawClearance } from './withdraw-clearance.ts';

@Module({
  controllers: [ClearancesController, DossiersController],
  providers: [
    RecordClearance,
    WithdrawClearance,
    ClearancesQueries,
    RegisterQueries,
    CandidatesQueries,
    ClassCountsQueries,
    CheckFactsQueries,
    RunCheck,
    StrikeOutEstablishment,
    RestoreEstablishment,
    SettleReview,
    DossiersQueries,
  ],
  exports: [
    RecordClearance,
    WithdrawClearance,
    RegisterQueries,
    CheckFactsQueries,
    CandidatesQueries,
    ClassCountsQueries,
    RunCheck,
  ],
})
export class NonCompetitionModule {}
