import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../platform/access/actor.ts';
import { Asker } from '../platform/access/asker.ts';
import { Permit } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import { CorrectFact } from './correct-fact.ts';
import { EndFact } from './end-fact.ts';
import { EndFactInput, EvidenceInput, FactInput, WithdrawInput } from './fact-input.dto.ts';
import { EvidenceReceipt, FactReceipt } from './fact-view.dto.ts';
import { FileReceipt } from './file-receipt.changes.ts';
import { RecordEvidence } from './record-evidence.ts';
import { RecordFact } from './record-fact.ts';
import { WithdrawEvidence } from './withdraw-evidence.ts';
import { WithdrawFact } from './withdraw-fact.ts';

const id = { schema: z.uuid() };

/** What is told of a person, and the papers that were seen. */
@ApiTags('beneficiaries')
@Controller('beneficiaries/:id')
export class ToldFactsController {
  constructor(
    private readonly recording: RecordFact,
    private readonly correcting: CorrectFact,
    private readonly ending: EndFact,
    private readonly withdrawing: WithdrawFact,
    private readonly seeing: RecordEvidence,
    private readonly takingBack: WithdrawEvidence,
  ) {}

  @Post('facts')
  @Permit('beneficiaries.write', 'territory')
  @Answers(201, FactReceipt)
  record(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Body({ schema: FactInput }) input: FactInput,
  ) {
    return this.recording.record(actor, file, input);
  }

  @Put('facts/:factId')
  @Permit('beneficiaries.write', 'territory')
  @Answers(200, FactReceipt)
  correct(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Param('factId', id) factId: string,
    @Body({ schema: FactInput }) input: FactInput,
  ) {
    return this.correcting.correct(actor, { id: file, factId }, input);
  }

  @Post('facts/:factId/end')
  @HttpCode(200)
  @Permit('beneficiaries.write', 'territory')
  @Answers(200, FactReceipt)
  end(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Param('factId', id) factId: string,
    @Body({ schema: EndFactInput }) input: EndFactInput,
  ) {
    return this.ending.end(actor, { id: file, factId }, input);
  }

  @Post('facts/:factId/withdrawal')
  @HttpCode(200)
  @Permit('beneficiaries.write', 'territory')
  @Answers(200, FileReceipt)
  withdraw(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Param('factId', id) factId: string,
    @Body({ schema: WithdrawInput }) input: WithdrawInput,
  ) {
    return this.withdrawing.withdraw(actor, { id: file, factId }, input);
  }

  @Post('evidence')
  @Permit('beneficiaries.write', 'territory')
  @Answers(201, EvidenceReceipt)
  see(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Body({ schema: EvidenceInput }) input: EvidenceInput,
  ) {
    return this.seeing.record(actor, file, input);
  }

  @Post('evidence/:evidenceId/withdrawal')
  @HttpCode(200)
  @Permit('beneficiaries.write', 'territory')
  @Answers(200, FileReceipt)
  takeBack(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Param('evidenceId', id) evidenceId: string,
    @Body({ schema: WithdrawInput }) input: WithdrawInput,
  ) {
    return this.takingBack.withdraw(actor, { id: file, evidenceId }, input);
  }
}
