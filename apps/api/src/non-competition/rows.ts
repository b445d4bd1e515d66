import { CheckRow } from './check/check.entity.ts';
import { ClearanceReviewRow } from './check/clearance-review.entity.ts';
import { StruckOutRow } from './check/struck-out.entity.ts';
import { ClearanceRow } from './clearance.entity.ts';
import { ListedEnterpriseRow } from './lists/listed-enterprise.entity.ts';
import { RegisterExtractRow } from './register/register-extract.entity.ts';

/** The rows of this word that TypeORM knows. */
export const nonCompetitionRows = [
  ClearanceRow,
  RegisterExtractRow,
  CheckRow,
  StruckOutRow,
  ClearanceReviewRow,
  ListedEnterpriseRow,
];
