import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { FileReceipt } from '../beneficiaries/file-receipt.changes.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { Asker } from '../platform/access/asker.ts';
import { Permit } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import { ConfirmEvidence } from './confirm-evidence.ts';
import { DecideEligibility } from './decide-eligibility.ts';
import { EligibilityQueries } from './eligibility.queries.ts';
import {
  AskEligibilityInput,
  ConfirmEvidenceInput,
  DecideInput,
  EnterOnListInput,
  SettleChangeInput,
} from './eligibility-input.dto.ts';
import { ConfirmationView, EligibilityView, WaitingEvidenceView } from './eligibility-view.dto.ts';
import { EnterOnList } from './enter-on-list.ts';
import { SettleChange } from './settle-change.ts';

const id = { schema: z.uuid() };

@ApiTags('eligibility')
@Controller()
export class EligibilityController {
  constructor(
    private readonly queries: EligibilityQueries,
    private readonly confirming: ConfirmEvidence,
    private readonly deciding: DecideEligibility,
    private readonly entering: EnterOnList,
    private readonly settling: SettleChange,
  ) {}

  @Get('beneficiaries/:id/eligibility')
  @Permit('beneficiaries.read', 'territory')
  @Answers(200, EligibilityView)
  get(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Query({ schema: AskEligibilityInput }) asked: AskEligibilityInput,
  ) {
    return this.queries.get(actor, file, asked);
  }

  @Post('beneficiaries/:id/decisions')
  @Permit('eligibility.decide', 'territory')
  @Answers(201, FileReceipt)
  decide(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Body({ schema: DecideInput }) input: DecideInput,
  ) {
    return this.deciding.decide(actor, file, input);
  }

  @Post('beneficiaries/:id/list-entry')
  @HttpCode(200)
  @Permit('eligibility.decide', 'territory')
  @Answers(200, FileReceipt)
  enter(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Body({ schema: EnterOnListInput }) input: EnterOnListInput,
  ) {
    return this.entering.enter(actor, file, input);
  }

  @Post('beneficiaries/:id/answer-looks')
  @Permit('eligibility.decide', 'territory')
  @Answers(201, FileReceipt)
  settle(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Body({ schema: SettleChangeInput }) input: SettleChangeInput,
  ) {
    return this.settling.settle(actor, file, input);
  }

  @Get('territories/:id/waiting-evidence')
  @Permit('beneficiaries.read', 'territory')
  @Answers(200, WaitingEvidenceView)
  listWaiting(@Asker() actor: PersonActor, @Param('id', id) territory: string) {
    return this.queries.listWaiting(actor, territory);
  }

  @Post('territories/:id/confirmations')
  @HttpCode(200)
  @Permit('eligibility.decide', 'territory')
  @Answers(200, ConfirmationView)
  confirm(
    @Asker() actor: PersonActor,
    @Param('id', id) territory: string,
    @Body({ schema: ConfirmEvidenceInput }) input: ConfirmEvidenceInput,
  ) {
    return this.confirming.confirm(actor, territory, input);
  }
}
