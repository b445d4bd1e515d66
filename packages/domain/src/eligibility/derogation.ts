import type { DerogableCondition, RecourseRules } from '../territories/recourse-rules.ts';
import { addDays, addMonths } from '../values/calendar.ts';
import type { AccountId } from '../values/ids.ts';
import { lifecycle } from '../values/lifecycle.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Trace } from '../values/verdict.ts';

/**
 * The life of a derogation. That there is one at all is told by no text that we found: the states and
 * the rules about them are our proposal.
 */
export const derogationLifecycle = lifecycle({
  asked: ['granted', 'refused', 'withdrawn'],
  granted: ['withdrawn'],
  refused: [],
  withdrawn: [],
});

export const derogationStates = derogationLifecycle.states;
export type DerogationState = (typeof derogationStates)[number];

export const derogationAnswers = ['granted', 'refused', 'withdrawn'] as const;
export type DerogationAnswer = (typeof derogationAnswers)[number];

/** Somebody excused of one condition, from a day until a day; both null while nobody granted it. */
export type Derogation = {
  id: string;
  condition: DerogableCondition;
  state: DerogationState;
  from: PlainDate | null;
  until: PlainDate | null;
  /** The first day on which it holds no more, where it was taken back. */
  withdrawnOn: PlainDate | null;
};

/** The days for which a condition is excused, as the assessment is told them. */
export type Excuse = {
  id: string;
  condition: DerogableCondition;
  from: PlainDate;
  until: PlainDate;
};

/** The days of a granted derogation; null when it has none. */
export function excuseOf(derogation: Derogation): Excuse | null {
  const { id, condition, from, until, withdrawnOn } = derogation;
  if (from === null || until === null) {
    return null;
  }
  const last = withdrawnOn !== null && withdrawnOn <= until ? addDays(withdrawnOn, -1) : until;
  return last < from ? null : { id, condition, from, until: last };
}

export const askHindrances = ['not_derogable', 'condition_is_met', 'asked_already'] as const;
export type AskHindrance = (typeof askHindrances)[number];

/** What stands in the way of asking for a derogation of a condition today. */
export function hindrancesOfAsking(
  condition: DerogableCondition,
  now: {
    rules: RecourseRules | undefined;
    criteria: readonly Trace<string>[];
    derogations: readonly Derogation[];
    on: PlainDate;
  },
): AskHindrance[] {
  const { rules, criteria, derogations, on } = now;
  const trace = criteria.find(({ rule }) => rule === condition);
  if (!trace || !rules?.derogable.value.includes(condition)) {
    return ['not_derogable'];
  }
  const stands = (one: Derogation) =>
    one.condition === condition &&
    (one.state === 'asked' || (excuseOf(one) !== null && one.until !== null && one.until >= on));
  return [
    ...(trace.outcome === 'yes' ? (['condition_is_met'] as const) : []),
    ...(derogations.some((one) => one.state !== 'withdrawn' && stands(one))
      ? (['asked_already'] as const)
      : []),
  ];
}

export const answerHindrances = ['no_such_move', 'asked_it_yourself'] as const;
export type AnswerHindrance = (typeof answerHindrances)[number];

/** What stands in the way of an answer: who asked does not answer, but may take the request back. */
export function hindrancesOfAnswer(
  to: DerogationAnswer,
  { state, askedBy, actor }: { state: DerogationState; askedBy: AccountId; actor: AccountId },
): AnswerHindrance[] {
  return [
    ...(derogationLifecycle.canMove(state, to) ? [] : (['no_such_move'] as const)),
    ...(to !== 'withdrawn' && askedBy === actor ? (['asked_it_yourself'] as const) : []),
  ];
}

/** The last day until which a derogation may be granted on a day. */
export const latestEnd = (on: PlainDate, { longestDerogationMonths }: RecourseRules): PlainDate =>
  addMonths(on, longestDerogationMonths.value);

export type LimitFault = 'limit-in-past' | 'limit-too-far';

/** What is wrong with the limit of a derogation that is asked or granted on a day. */
export function faultOfLimit(
  until: PlainDate,
  on: PlainDate,
  rules: RecourseRules,
): LimitFault | null {
  return until < on ? 'limit-in-past' : until > latestEnd(on, rules) ? 'limit-too-far' : null;
}
