import { DerogationRow } from './derogation.entity.ts';
import { EligibilityDecisionRow } from './eligibility-decision.entity.ts';
import { ReviewRow } from './review.entity.ts';

/** The rows of eligibility. */
export const eligibilityRows = [EligibilityDecisionRow, DerogationRow, ReviewRow];
