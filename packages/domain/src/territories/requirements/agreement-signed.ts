import { dateReached } from './date-reached.ts';
import type { Requirement } from './requirement.ts';

/**
 * No official text found; proposed here — the agreement with the managing body is signed by the day
 * of the move. A date that nobody has noted leaves the question open.
 */
export const agreementSigned: Requirement = (facts) =>
  dateReached(facts, 'agreementSignedOn', 'signed');
