import { Module } from '@nestjs/common';
import { CancelRegionalRound } from './cancel-regional-round.ts';
import { RegionalRoundsController } from './regional-rounds.controller.ts';
import { RegionalRoundsQueries } from './regional-rounds.queries.ts';
import { RequestRegionalRound } from './request-regional-round.ts';

const providers = [RequestRegionalRound, CancelRegionalRound, RegionalRoundsQueries];

@Module({ controllers: [RegionalRoundsController], providers, exports: providers })
export class RegionalRoundsModule {}
