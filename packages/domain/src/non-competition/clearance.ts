import type { PlainDate } from '../values/plain-date.ts';

/**
 * What the local committee may answer about an activity; the words are our proposal, after usual
 * practice: no official Walloon text was found.
 */
export const clearanceDecisions = [
  'favourable',
  'favourable_with_conditions',
  'adjourned',
  'unfavourable',
] as const;
export type ClearanceDecision = (typeof clearanceDecisions)[number];

/** What a condition bounds. */
export const conditionKinds = [
  'clientele',
  'price_floor',
  'volume_cap',
  'area',
  'partner',
  'other',
] as const;
export type ConditionKind = (typeof conditionKinds)[number];
export type ClearanceCondition = { kind: ConditionKind; words: string };

/** One dated decision of the committee about an activity; a later one takes its place. */
export type Clearance = {
  /** Counts the decisions about one activity, from 1. */
  number: number;
  decision: ClearanceDecision;
  conditions: readonly ClearanceCondition[];
  decidedOn: PlainDate;
  inForceFrom: PlainDate;
  /** The last day on which it holds; null while it has no end. */
  inForceUntil: PlainDate | null;
  withdrawnOn: PlainDate | null;
};

const allows = ({ decision }: Clearance) =>
  decision === 'favourable' || decision === 'favourable_with_conditions';

/**
 * The decision that counts on a day: the last one taken by then that is more than an adjournment, if
 * it allows the activity, has begun, has not run out and was not withdrawn. Adjourning leaves what
 * held before in force. Null when nothing allows the activity on that day.
 */
export function clearanceInForce(
  clearances: readonly Clearance[],
  on: PlainDate,
): Clearance | null {
  const last = clearances
    .filter(({ decision, inForceFrom }) => decision !== 'adjourned' && inForceFrom <= on)
    .toSorted((a, b) => a.number - b.number)
    .at(-1);
  if (!last || !allows(last)) {
    return null;
  }
  const ended = last.inForceUntil !== null && last.inForceUntil < on;
  const withdrawn = last.withdrawnOn !== null && last.withdrawnOn <= on;
  return ended || withdrawn ? null : last;
}
