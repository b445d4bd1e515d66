import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.ts';
import { ConfirmEvidence } from './confirm-evidence.ts';
import { DecideEligibility } from './decide-eligibility.ts';
import { EligibilityController } from './eligibility.controller.ts';
import { EligibilityQueries } from './eligibility.queries.ts';
import { EnterOnList } from './enter-on-list.ts';

const acts = [ConfirmEvidence, DecideEligibility, EnterOnList];

@Module({
  imports: [BeneficiariesModule],
  controllers: [EligibilityController],
  providers: [...acts, EligibilityQueries],
  exports: [...acts, EligibilityQueries],
})
export class EligibilityModule {}
