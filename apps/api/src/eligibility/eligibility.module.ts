import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.ts';
import { AnswerDerogation } from './answer-derogation.ts';
import { AskDerogation } from './ask-derogation.ts';
import { AskReview } from './ask-review.ts';
import { ConfirmEvidence } from './confirm-evidence.ts';
import { DecideEligibility } from './decide-eligibility.ts';
import { DecideReview } from './decide-review.ts';
import { EligibilityController } from './eligibility.controller.ts';
import { EligibilityQueries } from './eligibility.queries.ts';
import { EnterOnList } from './enter-on-list.ts';
import { RecourseController } from './recourse.controller.ts';
import { SettleChange } from './settle-change.ts';
import { WaitingWorkController } from './waiting-work.controller.ts';
import { WaitingWorkQueries } from './waiting-work.queries.ts';
import { WithdrawDerogation } from './withdraw-derogation.ts';

const acts = [
  ConfirmEvidence,
  DecideEligibility,
  EnterOnList,
  AskDerogation,
  AnswerDerogation,
  WithdrawDerogation,
  SettleChange,
  AskReview,
  DecideReview,
];

@Module({
  imports: [BeneficiariesModule],
  controllers: [EligibilityController, RecourseController, WaitingWorkController],
  providers: [...acts, EligibilityQueries, WaitingWorkQueries],
  exports: [...acts, EligibilityQueries],
})
export class EligibilityModule {}
