import {
  type ActivityState,
  activityLifecycle,
  takesPeople,
} from '../activities/activity-lifecycle.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { type Clearance, clearanceInForce } from './clearance.ts';

/** The states about which the committee may decide: neither an idea without a sheet nor what is over. */
export function isDecidable(state: ActivityState): boolean {
  return state !== 'idea' && state !== 'closed';
}

const moveIf = (from: ActivityState, to: ActivityState) =>
  activityLifecycle.canMove(from, to) ? to : null;

const allows = ({ decision }: Pick<Clearance, 'decision'>) =>
  decision === 'favourable' || decision === 'favourable_with_conditions';

/** True when a decision allows the activity on a day, or one that is written down will later. */
export const isAllowedFrom = (clearances: readonly Clearance[], on: PlainDate): boolean =>
  [on, ...clearances.map(({ inForceFrom }) => inForceFrom).filter((day) => day > on)].some(
    (day) => clearanceInForce(clearances, day) !== null,
  );

/**
 * Where a decision of the committee takes an activity: a favourable one makes what was examined or reviewed
 * `cleared`, and lets a running one run on; an unfavourable one that has begun sends a running one to
 * review, and what was examined back to its draft. An adjournment moves nothing, nor does a decision
 * that has run out by the day on which it is written down. Null when the activity stays. Our proposal.
 */
export function moveAfterDecision(
  state: ActivityState,
  decided: Pick<Clearance, 'decision' | 'inForceFrom' | 'inForceUntil'>,
  today: PlainDate,
): ActivityState | null {
  if (decided.decision === 'adjourned') {
    return null;
  }
  if (!allows(decided)) {
    const back = state === 'non_competition_running' ? 'drafted' : 'reviewed';
    return decided.inForceFrom <= today ? moveIf(state, back) : null;
  }
  const isOver = decided.inForceUntil !== null && decided.inForceUntil < today;
  const isExamined =
    state === 'drafted' || state === 'non_competition_running' || state === 'reviewed';
  return isExamined && !isOver ? 'cleared' : null;
}

/**
 * True when an activity that takes people has no decision that allows it today, and none that begins
 * later: it goes to review. All its clearances are given.
 */
export function hasLapsed(
  state: ActivityState,
  clearances: readonly Clearance[],
  today: PlainDate,
): boolean {
  return takesPeople(state) && !isAllowedFrom(clearances, today);
}

/**
 * Where the withdrawal of a clearance takes an activity: to review, when nothing allows it any more. Null
 * when it stays: it never ran, or another decision still holds. All its clearances are given, the
 * withdrawn one as withdrawn.
 */
export function moveAfterWithdrawal(
  state: ActivityState,
  clearances: readonly Clearance[],
  today: PlainDate,
): ActivityState | null {
  return isAllowedFrom(clearances, today) ? null : moveIf(state, 'reviewed');
}
