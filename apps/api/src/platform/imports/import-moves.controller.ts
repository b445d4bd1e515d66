import { Body, Controller, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../access/actor.ts';
import { Asker } from '../access/asker.ts';
import { Permit } from '../access/permit.ts';
import { Answers } from '../http/answers.ts';
import { ApplyImport } from './apply-import.ts';
import { CancelImport } from './cancel-import.ts';
import { CheckImport } from './check-import.ts';
import { MapColumnsInput, MoveImportInput } from './import-input.dto.ts';
import { ImportView } from './import-view.dto.ts';
import { MapColumns } from './map-columns.ts';

const id = { schema: z.uuid() };

@ApiTags('imports')
@Controller('territories/:id/imports/:importId')
export class ImportMovesController {
  constructor(
    private readonly mapping: MapColumns,
    private readonly checking: CheckImport,
    private readonly applying: ApplyImport,
    private readonly cancelling: CancelImport,
  ) {}

  @Put('mapping')
  @Permit('imports.run', 'territory')
  @Answers(200, ImportView)
  map(
    @Asker() actor: PersonActor,
    @Param('id', id) territoryId: string,
    @Param('importId', id) importId: string,
    @Body({ schema: MapColumnsInput }) input: MapColumnsInput,
  ) {
    return this.mapping.map(actor, { territoryId, importId }, input);
  }

  @Post('check')
  @HttpCode(200)
  @Permit('imports.run', 'territory')
  @Answers(200, ImportView)
  check(
    @Asker() actor: PersonActor,
    @Param('id', id) territoryId: string,
    @Param('importId', id) importId: string,
    @Body({ schema: MoveImportInput }) input: MoveImportInput,
  ) {
    return this.checking.check(actor, { territoryId, importId }, input);
  }

  @Post('apply')
  @HttpCode(200)
  @Permit('imports.run', 'territory')
  @Answers(200, ImportView)
  apply(
    @Asker() actor: PersonActor,
    @Param('id', id) territoryId: string,
    @Param('importId', id) importId: string,
    @Body({ schema: MoveImportInput }) input: MoveImportInput,
  ) {
    return this.applying.apply(actor, { territoryId, importId }, input);
  }

  @Post('cancel')
  @HttpCode(200)
  @Permit('imports.run', 'territory')
  @Answers(200, ImportView)
  cancel(
    @Asker() actor: PersonActor,
    @Param('id', id) territoryId: string,
    @Param('importId', id) importId: string,
  ) {
    return this.cancelling.cancel(actor, { territoryId, importId });
  }
}
