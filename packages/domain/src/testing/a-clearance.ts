import type { Clearance } from '../non-competition/clearance.ts';
import { plainDate } from '../values/plain-date.ts';

/** A favourable decision without conditions, in force for most of 2026. */
export const aClearance = (given: Partial<Clearance> = {}): Clearance => ({
  number: 1,
  decision: 'favourable',
  conditions: [],
  decidedOn: plainDate('2026-01-10'),
  inForceFrom: plainDate('2026-01-15'),
  inForceUntil: plainDate('2026-12-31'),
  withdrawnOn: null,
  ...given,
});
