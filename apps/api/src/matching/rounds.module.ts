import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.ts';
import { CancelRound } from './cancel-round.ts';
import { RoundQuestionsModule } from './questions/round-questions.module.ts';
import { RegionalRoundsModule } from './regional/regional-rounds.module.ts';
import { RequestRound } from './request-round.ts';
import { RoundsController } from './rounds.controller.ts';
import { RoundsQueries } from './rounds.queries.ts';

const providers = [RequestRound, CancelRound, RoundsQueries];

/** Rounds as such: of one territory, of many, and what may be asked of a computed one. */
@Module({
  imports: [BeneficiariesModule, RoundQuestionsModule, RegionalRoundsModule],
  controllers: [RoundsController],
  providers,
  exports: [...providers, RegionalRoundsModule],
})
export class RoundsModule {}
