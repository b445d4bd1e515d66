import { dateReached } from './date-reached.ts';
import type { Requirement } from './requirement.ts';

/**
 * Transposition frame of the programme, as the press described it — the local employment committee
 * (CLE) is installed by the day of the move. A date that nobody has noted leaves the question open.
 */
export const committeeInstalled: Requirement = (facts) =>
  dateReached(facts, 'committeeInstalledOn', 'installed');
