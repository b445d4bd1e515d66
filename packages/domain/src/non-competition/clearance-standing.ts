import type { PlainDate } from '../values/plain-date.ts';
import type { Clearance } from './clearance.ts';

/** What a decision is on a day, in words that a list shows. */
export const clearanceStandings = [
  'in_force',
  'upcoming',
  'ended',
  'withdrawn',
  'superseded',
  'against',
  'adjourned',
] as const;
export type ClearanceStanding = (typeof clearanceStandings)[number];

/**
 * What one decision among all those about an activity is on a day. One that ran out stays ended, whatever
 * was decided since; one that a later decision replaced before that is superseded.
 */
export function standingOf(
  clearance: Clearance,
  all: readonly Clearance[],
  on: PlainDate,
): ClearanceStanding {
  const { number, decision, inForceFrom, inForceUntil, withdrawnOn } = clearance;
  if (decision === 'adjourned') {
    return 'adjourned';
  }
  if (withdrawnOn !== null && withdrawnOn <= on) {
    return 'withdrawn';
  }
  if (inForceUntil !== null && inForceUntil < on && decision !== 'unfavourable') {
    return 'ended';
  }
  const isSuperseded = all.some(
    (other) => other.number > number && other.decision !== 'adjourned' && other.inForceFrom <= on,
  );
  if (isSuperseded) {
    return 'superseded';
  }
  if (decision === 'unfavourable') {
    return 'against';
  }
  return inForceFrom > on ? 'upcoming' : 'in_force';
}
