import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { FileReceipt } from '../beneficiaries/file-receipt.changes.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { Asker } from '../platform/access/asker.ts';
import { Permit } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import { AnswerDerogation } from './answer-derogation.ts';
import { AskDerogation } from './ask-derogation.ts';
import { AskReview } from './ask-review.ts';
import { DecideReview } from './decide-review.ts';
import {
  AnswerDerogationInput,
  AskDerogationInput,
  AskReviewInput,
  DecideReviewInput,
  WithdrawDerogationInput,
} from './recourse-input.dto.ts';
import { WithdrawDerogation } from './withdraw-derogation.ts';

const id = { schema: z.uuid() };

/** What people may do where the conditions alone would be unjust, or a decision is contested. */
@ApiTags('eligibility')
@Controller('beneficiaries/:id')
export class RecourseController {
  constructor(
    private readonly asking: AskDerogation,
    private readonly answering: AnswerDerogation,
    private readonly withdrawing: WithdrawDerogation,
    private readonly contesting: AskReview,
    private readonly reviewing: DecideReview,
  ) {}

  @Post('derogations')
  @Permit('eligibility.decide', 'territory')
  @Answers(201, FileReceipt)
  ask(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Body({ schema: AskDerogationInput }) input: AskDerogationInput,
  ) {
    return this.asking.ask(actor, file, input);
  }

  @Post('derogations/:derogationId/answers')
  @HttpCode(200)
  @Permit('eligibility.derogate', 'territory')
  @Answers(200, FileReceipt)
  answer(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Param('derogationId', id) derogationId: string,
    @Body({ schema: AnswerDerogationInput }) input: AnswerDerogationInput,
  ) {
    return this.answering.answer(actor, { id: file, derogationId }, input);
  }

  /** Open to who may ask; what was granted is taken back by who may grant, and the act looks at that. */
  @Post('derogations/:derogationId/withdrawal')
  @HttpCode(200)
  @Permit('eligibility.decide', 'territory')
  @Answers(200, FileReceipt)
  withdraw(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Param('derogationId', id) derogationId: string,
    @Body({ schema: WithdrawDerogationInput }) input: WithdrawDerogationInput,
  ) {
    return this.withdrawing.withdraw(actor, { id: file, derogationId }, input);
  }

  @Post('reviews')
  @Permit('beneficiaries.write', 'territory')
  @Answers(201, FileReceipt)
  contest(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Body({ schema: AskReviewInput }) input: AskReviewInput,
  ) {
    return this.contesting.ask(actor, file, input);
  }

  @Post('reviews/:reviewId/decision')
  @HttpCode(200)
  @Permit('eligibility.review', 'territory')
  @Answers(200, FileReceipt)
  decide(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Param('reviewId', id) reviewId: string,
    @Body({ schema: DecideReviewInput }) input: DecideReviewInput,
  ) {
    return this.reviewing.decide(actor, { id: file, reviewId }, input);
  }
}
