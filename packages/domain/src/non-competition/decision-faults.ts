import type { PlainDate } from '../values/plain-date.ts';
import type { Clearance } from './clearance.ts';

type Decided = Omit<Clearance, 'number' | 'withdrawnOn'>;

/** What a decision as it is written down cannot be, each at its field. */
export type DecisionFault = {
  field: 'decidedOn' | 'inForceFrom' | 'inForceUntil' | 'conditions';
  code:
    | 'non-competition.decided-in-future'
    | 'non-competition.before-last-decision'
    | 'non-competition.in-force-before-decided'
    | 'non-competition.ends-before-it-begins'
    | 'non-competition.conditions-missing'
    | 'non-competition.conditions-unexpected';
  params: Record<string, string>;
};

/**
 * Finds what is wrong with a decision before it is written down: a day that has not come, or lies
 * before the last decision (which it would take the place of); days out of order; conditions without a
 * decision that has any, or the other way round. `lastDecidedOn` is null for the first one.
 */
export function decisionFaults(
  { decision, conditions, decidedOn, inForceFrom, inForceUntil }: Decided,
  { today, lastDecidedOn }: { today: PlainDate; lastDecidedOn: PlainDate | null },
): DecisionFault[] {
  const found: (DecisionFault | false)[] = [
    decidedOn > today && {
      field: 'decidedOn',
      code: 'non-competition.decided-in-future',
      params: { today },
    },
    lastDecidedOn !== null &&
      decidedOn < lastDecidedOn && {
        field: 'decidedOn',
        code: 'non-competition.before-last-decision',
        params: { last: lastDecidedOn },
      },
    inForceFrom < decidedOn && {
      field: 'inForceFrom',
      code: 'non-competition.in-force-before-decided',
      params: { decided: decidedOn },
    },
    inForceUntil !== null &&
      inForceUntil < inForceFrom && {
        field: 'inForceUntil',
        code: 'non-competition.ends-before-it-begins',
        params: { from: inForceFrom },
      },
    decision === 'favourable_with_conditions' &&
      conditions.length === 0 && {
        field: 'conditions',
        code: 'non-competition.conditions-missing',
        params: {},
      },
    decision !== 'favourable_with_conditions' &&
      conditions.length > 0 && {
        field: 'conditions',
        code: 'non-competition.conditions-unexpected',
        params: {},
      },
  ];
  return found.filter((one) => one !== false);
}
