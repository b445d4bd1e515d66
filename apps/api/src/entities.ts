import { ActivityRow } from './activities/activity.entity.ts';
import { ActivityChangeRow } from './activities/activity-change.entity.ts';
import { ActivityPromiseRow } from './activities/activity-promise.entity.ts';
import { EmployerRow } from './activities/employer.entity.ts';
import { EmployerAccountRow } from './activities/employer-account.entity.ts';
import { BeneficiaryRow } from './beneficiaries/beneficiary.entity.ts';
import { BeneficiaryChangeRow } from './beneficiaries/beneficiary-change.entity.ts';
import { BeneficiaryEvidenceRow } from './beneficiaries/beneficiary-evidence.entity.ts';
import { BeneficiaryFactRow } from './beneficiaries/beneficiary-fact.entity.ts';
import { HiringRow } from './contracts/hiring.entity.ts';
import { eligibilityRows } from './eligibility/rows.ts';
import { matchingRows } from './matching/rows.ts';
import { nonCompetitionRows } from './non-competition/rows.ts';
import { AccountRow } from './platform/access/account.entity.ts';
import { ProgrammeRow } from './territories/programme.entity.ts';
import { ProgrammeVersionRow } from './territories/programme-version.entity.ts';
import { TerritoryRow } from './territories/territory.entity.ts';
import { TerritoryChangeRow } from './territories/territory-change.entity.ts';
import { TerritoryZoneRow } from './territories/territory-zone.entity.ts';

/** The rows that TypeORM knows, word by word. */
export const entities = [
  AccountRow,
  ProgrammeRow,
  ProgrammeVersionRow,
  TerritoryRow,
  TerritoryZoneRow,
  TerritoryChangeRow,
  BeneficiaryRow,
  BeneficiaryFactRow,
  BeneficiaryEvidenceRow,
  BeneficiaryChangeRow,
  ...eligibilityRows,
  EmployerRow,
  EmployerAccountRow,
  ActivityRow,
  ActivityChangeRow,
  ActivityPromiseRow,
  ...nonCompetitionRows,
  ...matchingRows,
  HiringRow,
];
