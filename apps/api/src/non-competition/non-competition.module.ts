import { Module } from '@nestjs/common';
import { ClearancesController } from './clearances.controller.ts';
import { ClearancesQueries } from './clearances.queries.ts';
import { RecordClearance } from './record-clearance.ts';
import { RegisterQueries } from './register/register.queries.ts';
import { WithdrawClearance } from './withdraw-clearance.ts';

@Module({
  controllers: [ClearancesController],
  providers: [RecordClearance, WithdrawClearance, ClearancesQueries, RegisterQueries],
  exports: [RecordClearance, WithdrawClearance, RegisterQueries],
})
export class NonCompetitionModule {}
