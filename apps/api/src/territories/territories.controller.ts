import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { PersonActor } from '../platform/access/actor.ts';
import { Asker } from '../platform/access/asker.ts';
import { Permit } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import { CorrectTerritory } from './correct-territory.ts';
import { CreateTerritory } from './create-territory.ts';
import { MoveTerritory } from './move-territory.ts';
import { TerritoriesQueries } from './territories.queries.ts';
import {
  CorrectTerritoryInput,
  CreateTerritoryInput,
  ListTerritoriesInput,
  MoveTerritoryInput,
} from './territory-input.dto.ts';
import { TerritoryHistoryView, TerritoryListView, TerritoryView } from './territory-view.dto.ts';

const id = { schema: z.uuid() };

@ApiTags('territories')
@Controller('territories')
export class TerritoriesController {
  constructor(
    private readonly queries: TerritoriesQueries,
    private readonly creating: CreateTerritory,
    private readonly moving: MoveTerritory,
    private readonly correcting: CorrectTerritory,
  ) {}

  @Get()
  @Permit('territories.read', 'territory')
  @Answers(200, TerritoryListView)
  list(
    @Asker() actor: PersonActor,
    @Query({ schema: ListTerritoriesInput }) asked: ListTerritoriesInput,
  ) {
    return this.queries.list(actor, asked);
  }

  @Get(':id')
  @Permit('territories.read', 'territory')
  @Answers(200, TerritoryView)
  get(@Asker() actor: PersonActor, @Param('id', id) territory: string) {
    return this.queries.get(actor, territory);
  }

  @Get(':id/history')
  @Permit('territories.read', 'territory')
  @Answers(200, TerritoryHistoryView)
  history(@Asker() actor: PersonActor, @Param('id', id) territory: string) {
    return this.queries.history(actor, territory);
  }

  @Post()
  @Permit('territories.create', 'region')
  @Answers(201, TerritoryView)
  create(
    @Asker() actor: PersonActor,
    @Body({ schema: CreateTerritoryInput }) input: CreateTerritoryInput,
  ) {
    return this.creating.create(actor, input);
  }

  @Post(':id/moves')
  @HttpCode(200)
  @Permit('territories.move', 'territory')
  @Answers(200, TerritoryView)
  move(
    @Asker() actor: PersonActor,
    @Param('id', id) territory: string,
    @Body({ schema: MoveTerritoryInput }) input: MoveTerritoryInput,
  ) {
    return this.moving.move(actor, territory, input);
  }

  @Patch(':id')
  @Permit('territories.correct', 'territory')
  @Answers(200, TerritoryView)
  correct(
    @Asker() actor: PersonActor,
    @Param('id', id) territory: string,
    @Body({ schema: CorrectTerritoryInput }) input: CorrectTerritoryInput,
  ) {
    return this.correcting.correct(actor, territory, input);
  }
}
