import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../platform/access/actor.ts';
import { Asker } from '../platform/access/asker.ts';
import { Permit } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import { ConfirmProposal } from './proposals/confirm-proposal.ts';
import { AnswerInput, ProposalReceipt, StepInput } from './proposals/proposal-input.dto.ts';
import { RecordAnswer } from './proposals/record-answer.ts';
import { RecordEmployerAnswer } from './proposals/record-employer-answer.ts';
import { StartTrial } from './proposals/start-trial.ts';

const id = { schema: z.uuid() };

/** What person and employer say, as the team notes it. */
@ApiTags('matching')
@Controller('proposals')
export class AnswersController {
  constructor(
    private readonly answering: RecordAnswer,
    private readonly ofEmployer: RecordEmployerAnswer,
    private readonly trying: StartTrial,
    private readonly confirming: ConfirmProposal,
  ) {}

  @Post(':id/answer')
  @HttpCode(200)
  @Permit('matching.decide', 'territory')
  @Answers(200, ProposalReceipt)
  answer(
    @Asker() actor: PersonActor,
    @Param('id', id) proposal: string,
    @Body({ schema: AnswerInput }) input: AnswerInput,
  ) {
    return this.answering.record(actor, proposal, input);
  }

  @Post(':id/employer-answer')
  @HttpCode(200)
  @Permit('matching.decide', 'territory')
  @Answers(200, ProposalReceipt)
  employerAnswer(
    @Asker() actor: PersonActor,
    @Param('id', id) proposal: string,
    @Body({ schema: AnswerInput }) input: AnswerInput,
  ) {
    return this.ofEmployer.record(actor, proposal, input);
  }

  @Post(':id/trial')
  @HttpCode(200)
  @Permit('matching.decide', 'territory')
  @Answers(200, ProposalReceipt)
  trial(
    @Asker() actor: PersonActor,
    @Param('id', id) proposal: string,
    @Body({ schema: StepInput }) input: StepInput,
  ) {
    return this.trying.start(actor, proposal, input);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @Permit('matching.decide', 'territory')
  @Answers(200, ProposalReceipt)
  confirm(
    @Asker() actor: PersonActor,
    @Param('id', id) proposal: string,
    @Body({ schema: StepInput }) input: StepInput,
  ) {
    return this.confirming.confirm(actor, proposal, input);
  }
}
