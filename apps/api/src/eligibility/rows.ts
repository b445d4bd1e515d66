import { AnswerRow } from './answer.entity.ts';
import { AnswerChangeRow } from './answer-change.entity.ts';
import { DerogationRow } from './derogation.entity.ts';
import { EligibilityDecisionRow } from './eligibility-decision.entity.ts';
import { RecheckRow } from './recheck.entity.ts';
import { ReviewRow } from './review.entity.ts';

/** The rows of eligibility. */
export const eligibilityRows = [
  EligibilityDecisionRow,
  DerogationRow,
  ReviewRow,
  AnswerRow,
  AnswerChangeRow,
  RecheckRow,
];
