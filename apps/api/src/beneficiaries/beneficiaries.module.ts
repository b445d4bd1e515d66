import { Module } from '@nestjs/common';
import { BeneficiariesController } from './beneficiaries.controller.ts';
import { BeneficiariesQueries } from './beneficiaries.queries.ts';
import { FileReads } from './file-reads.queries.ts';
import { OpenFile } from './open-file.ts';

@Module({
  controllers: [BeneficiariesController],
  providers: [OpenFile, BeneficiariesQueries, FileReads],
  exports: [OpenFile, BeneficiariesQueries],
})
export class BeneficiariesModule {}
