import type { Readable } from 'node:stream';
import { teamLanguages } from '@etabli/messages/languages';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../access/actor.ts';
import { Asker } from '../access/asker.ts';
import { Permit } from '../access/permit.ts';
import { Answers } from '../http/answers.ts';
import { SendsSheet, sheetFormats } from '../http/sends-file.ts';
import { TakesFile, Upload } from '../http/upload.ts';
import { ListImportsInput, ListRowsInput, StartImportInput } from './import-input.dto.ts';
import { ImportedRowsView, ImportListView, ImportView } from './import-view.dto.ts';
import { ImportsQueries } from './imports.queries.ts';
import { RefusedSheet } from './refused-sheet.ts';
import { StartImport } from './start-import.ts';

const id = { schema: z.uuid() };

const SheetInput = z.object({
  format: z.enum(sheetFormats).default('xlsx'),
  language: z.enum(teamLanguages).default('fr'),
});
type SheetInput = z.output<typeof SheetInput>;

@ApiTags('imports')
@Controller('territories/:id/imports')
export class ImportsController {
  constructor(
    private readonly queries: ImportsQueries,
    private readonly starting: StartImport,
    private readonly sheet: RefusedSheet,
  ) {}

  @Get()
  @Permit('imports.read', 'territory')
  @Answers(200, ImportListView)
  list(
    @Asker() actor: PersonActor,
    @Param('id', id) territoryId: string,
    @Query({ schema: ListImportsInput }) asked: ListImportsInput,
  ) {
    return this.queries.list(actor, territoryId, asked);
  }

  @Post()
  @Permit('imports.run', 'territory')
  @TakesFile()
  @Answers(201, ImportView)
  start(
    @Asker() actor: PersonActor,
    @Param('id', id) territoryId: string,
    @Query({ schema: StartImportInput }) input: StartImportInput,
    @Upload() pieces: Readable,
  ) {
    return this.starting.start(actor, territoryId, input, pieces);
  }

  @Get(':importId')
  @Permit('imports.read', 'territory')
  @Answers(200, ImportView)
  get(
    @Asker() actor: PersonActor,
    @Param('id', id) territoryId: string,
    @Param('importId', id) importId: string,
  ) {
    return this.queries.get(actor, { territoryId, importId });
  }

  @Get(':importId/rows')
  @Permit('imports.read', 'territory')
  @Answers(200, ImportedRowsView)
  rows(
    @Asker() actor: PersonActor,
    @Param('id', id) territoryId: string,
    @Param('importId', id) importId: string,
    @Query({ schema: ListRowsInput }) asked: ListRowsInput,
  ) {
    return this.queries.rows(actor, { territoryId, importId }, asked);
  }

  @Get(':importId/refused-rows')
  @Permit('imports.read', 'territory')
  @SendsSheet()
  refusedRows(
    @Asker() actor: PersonActor,
    @Param('id', id) territoryId: string,
    @Param('importId', id) importId: string,
    @Query({ schema: SheetInput }) asked: SheetInput,
  ) {
    return this.sheet.write(actor, { territoryId, importId }, asked);
  }
}
