import { Module } from '@nestjs/common';
import { BeneficiariesController } from './beneficiaries.controller.ts';
import { BeneficiariesQueries } from './beneficiaries.queries.ts';
import { CorrectFact } from './correct-fact.ts';
import { CorrectFile } from './correct-file.ts';
import { EndFact } from './end-fact.ts';
import { FileReads } from './file-reads.queries.ts';
import { MoveFile } from './move-file.ts';
import { NoteContact } from './note-contact.ts';
import { OpenFile } from './open-file.ts';
import { RecordEvidence } from './record-evidence.ts';
import { RecordFact } from './record-fact.ts';
import { ToldFactsController } from './told-facts.controller.ts';
import { WithdrawEvidence } from './withdraw-evidence.ts';
import { WithdrawFact } from './withdraw-fact.ts';

const acts = [
  OpenFile,
  CorrectFile,
  MoveFile,
  NoteContact,
  RecordFact,
  CorrectFact,
  EndFact,
  WithdrawFact,
  RecordEvidence,
  WithdrawEvidence,
];

@Module({
  controllers: [BeneficiariesController, ToldFactsController],
  providers: [...acts, BeneficiariesQueries, FileReads],
  exports: [...acts, BeneficiariesQueries, FileReads],
})
export class BeneficiariesModule {}
