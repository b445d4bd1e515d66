import { Module } from '@nestjs/common';
import { ClearancesController } from './clearances.controller.ts';
import { ClearancesQueries } from './clearances.queries.ts';
import { RecordClearance } from './record-clearance.ts';
import { WithdrawClearance } from './withdraw-clearance.ts';

@Module({
  controllers: [ClearancesController],
  providers: [RecordClearance, WithdrawClearance, ClearancesQueries],
  exports: [RecordClearance, WithdrawClearance],
})
export class NonCompetitionModule {}
