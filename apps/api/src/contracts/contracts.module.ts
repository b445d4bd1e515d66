import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.ts';
import { ContractsController } from './contracts.controller.ts';
import { HiringsQueries } from './hirings.queries.ts';
import { RecordHiring } from './record-hiring.ts';
import { RecordHiringElsewhere } from './record-hiring-elsewhere.ts';

@Module({
  imports: [BeneficiariesModule],
  controllers: [ContractsController],
  providers: [RecordHiring, RecordHiringElsewhere, HiringsQueries],
  exports: [RecordHiring, HiringsQueries],
})
export class ContractsModule {}
