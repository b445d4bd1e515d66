import { Module } from '@nestjs/common';
import { CorrectTerritory } from './correct-territory.ts';
import { CreateTerritory } from './create-territory.ts';
import { MoveTerritory } from './move-territory.ts';
import { ProgrammesController } from './programmes.controller.ts';
import { PublicTerritoriesController } from './public-territories.controller.ts';
import { PublicTerritoriesQueries } from './public-territories.queries.ts';
import { PublishRules } from './publish-rules.ts';
import { TerritoriesController } from './territories.controller.ts';
import { TerritoriesQueries } from './territories.queries.ts';

@Module({
  controllers: [TerritoriesController, ProgrammesController, PublicTerritoriesController],
  providers: [
    CreateTerritory,
    MoveTerritory,
    CorrectTerritory,
    PublishRules,
    TerritoriesQueries,
    PublicTerritoriesQueries,
  ],
  exports: [CreateTerritory, MoveTerritory, CorrectTerritory, PublishRules, TerritoriesQueries],
})
export class TerritoriesModule {}
