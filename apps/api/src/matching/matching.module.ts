import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.ts';
import { AnswersController } from './answers.controller.ts';
import { ChoicesController } from './proposals/choices.controller.ts';
import { ConfirmProposal } from './proposals/confirm-proposal.ts';
import { PresentProposal } from './proposals/present-proposal.ts';
import { ProposalsController } from './proposals/proposals.controller.ts';
import { ProposalsQueries } from './proposals/proposals.queries.ts';
import { RecordAnswer } from './proposals/record-answer.ts';
import { RecordEmployerAnswer } from './proposals/record-employer-answer.ts';
import { SetAsideProposal } from './proposals/set-aside-proposal.ts';
import { ShortlistProposals } from './proposals/shortlist-proposals.ts';
import { StartTrial } from './proposals/start-trial.ts';
import { UndoStep } from './proposals/undo-step.ts';
import { RoundsModule } from './rounds.module.ts';
import { WorkshopModule } from './workshop/workshop.module.ts';

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
