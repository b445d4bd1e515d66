import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.ts';
import { AnswersController } from './answers.controller.ts';
import { ChoicesController } from './choices.controller.ts';
import { ConfirmProposal } from './confirm-proposal.ts';
import { PresentProposal } from './present-proposal.ts';
import { ProposalsController } from './proposals.controller.ts';
import { ProposalsQueries } from './proposals.queries.ts';
import { RecordAnswer } from './record-answer.ts';
import { RecordEmployerAnswer } from './record-employer-answer.ts';
import { RoundsModule } from './rounds.module.ts';
import { SetAsideProposal } from './set-aside-proposal.ts';
import { ShortlistProposals } from './shortlist-proposals.ts';
import { StartTrial } from './start-trial.ts';
import { UndoStep } from './undo-step.ts';
import { WorkshopModule } from './workshop.module.ts';

const acts = [
  ShortlistProposals,
  SetAsideProposal,
  PresentProposal,
  RecordAnswer,
  RecordEmployerAnswer,
  StartTrial,
  ConfirmProposal,
  UndoStep,
];

@Module({
  imports: [BeneficiariesModule, RoundsModule, WorkshopModule],
  controllers: [ProposalsController, ChoicesController, AnswersController],
  providers: [...acts, ProposalsQueries],
  exports: [...acts, ProposalsQueries, RoundsModule, WorkshopModule],
})
export class MatchingModule {}
