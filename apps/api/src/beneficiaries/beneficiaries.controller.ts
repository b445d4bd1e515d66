import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../platform/access/actor.ts';
import { Asker } from '../platform/access/asker.ts';
import { Permit } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import { BeneficiariesQueries } from './beneficiaries.queries.ts';
import { CorrectFileInput, ListFilesInput, OpenFileInput } from './beneficiary-input.dto.ts';
import {
  FileHistoryView,
  FileListView,
  FileView,
  OtherTerritoriesView,
} from './beneficiary-view.dto.ts';
import { CorrectFile } from './correct-file.ts';
import { ContactInput, MoveFileInput } from './fact-input.dto.ts';
import { FileReceipt } from './file-receipt.changes.ts';
import { MoveFile } from './move-file.ts';
import { NoteContact } from './note-contact.ts';
import { OpenFile } from './open-file.ts';

const id = { schema: z.uuid() };

@ApiTags('beneficiaries')
@Controller()
export class BeneficiariesController {
  constructor(
    private readonly queries: BeneficiariesQueries,
    private readonly opening: OpenFile,
    private readonly correcting: CorrectFile,
    private readonly moving: MoveFile,
    private readonly noting: NoteContact,
  ) {}

  @Get('territories/:id/beneficiaries')
  @Permit('beneficiaries.read', 'territory')
  @Answers(200, FileListView)
  list(
    @Asker() actor: PersonActor,
    @Param('id', id) territory: string,
    @Query({ schema: ListFilesInput }) asked: ListFilesInput,
  ) {
    return this.queries.list(actor, territory, asked);
  }

  @Post('territories/:id/beneficiaries')
  @Permit('beneficiaries.write', 'territory')
  @Answers(201, FileReceipt)
  open(
    @Asker() actor: PersonActor,
    @Param('id', id) territory: string,
    @Body({ schema: OpenFileInput }) input: OpenFileInput,
  ) {
    return this.opening.open(actor, territory, input);
  }

  @Get('territories/:id/other-territories')
  @Permit('beneficiaries.read', 'territory')
  @Answers(200, OtherTerritoriesView)
  otherTerritories(@Asker() actor: PersonActor, @Param('id', id) territory: string) {
    return this.queries.otherTerritories(actor, territory);
  }

  @Get('beneficiaries/:id')
  @Permit('beneficiaries.read', 'territory')
  @Answers(200, FileView)
  get(@Asker() actor: PersonActor, @Param('id', id) file: string) {
    return this.queries.get(actor, file);
  }

  @Get('beneficiaries/:id/history')
  @Permit('beneficiaries.read', 'territory')
  @Answers(200, FileHistoryView)
  history(@Asker() actor: PersonActor, @Param('id', id) file: string) {
    return this.queries.history(actor, file);
  }

  @Patch('beneficiaries/:id')
  @Permit('beneficiaries.write', 'territory')
  @Answers(200, FileReceipt)
  correct(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Body({ schema: CorrectFileInput }) input: CorrectFileInput,
  ) {
    return this.correcting.correct(actor, file, input);
  }

  @Post('beneficiaries/:id/moves')
  @HttpCode(200)
  @Permit('beneficiaries.write', 'territory')
  @Answers(200, FileReceipt)
  move(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Body({ schema: MoveFileInput }) input: MoveFileInput,
  ) {
    return this.moving.move(actor, file, input);
  }

  @Post('beneficiaries/:id/contacts')
  @Permit('beneficiaries.write', 'territory')
  @Answers(201, FileReceipt)
  note(
    @Asker() actor: PersonActor,
    @Param('id', id) file: string,
    @Body({ schema: ContactInput }) input: ContactInput,
  ) {
    return this.noting.note(actor, file, input);
  }
}
