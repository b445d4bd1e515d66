import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { PermitAnyone } from '../platform/access/permit.ts';
import { Answers } from '../platform/http/answers.ts';
import { PublicProgrammeView } from './programme.dto.ts';
import { PublicTerritoriesQueries } from './public-territories.queries.ts';
import { PublicTerritoryListView, PublicTerritoryView } from './public-territory.dto.ts';

@ApiTags('public')
@Controller('public')
export class PublicTerritoriesController {
  constructor(private readonly queries: PublicTerritoriesQueries) {}

  @Get('programme')
  @PermitAnyone()
  @Answers(200, PublicProgrammeView)
  programme() {
    return this.queries.programme();
  }

  @Get('territories')
  @PermitAnyone()
  @Answers(200, PublicTerritoryListView)
  list() {
    return this.queries.list();
  }

  @Get('territories/:code')
  @PermitAnyone()
  @Answers(200, PublicTerritoryView)
  get(@Param('code', { schema: z.string().max(60) }) code: string) {
    return this.queries.get(code);
  }
}
