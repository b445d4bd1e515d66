import { clearanceDecisions, conditionKinds } from '@etabli/domain/non-competition/clearance';
import type { Schemas } from '@etabli/sdk';
import { countRows, type FormValues } from '#lib/platform/form-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';

type Decision = Schemas['RecordClearanceInput'];

/** The decision that a form tells, in the API's words. A condition without words is none. */
export function readDecision(values: FormValues): Omit<Decision, 'version'> {
  return {
    // What was not chosen is not sent: the API names it.
    decision: clearanceDecisions.find((one) => one === values.decision) as Decision['decision'],
    conditions: Array.from({ length: countRows(values, 'conditions') }, (_, place) => ({
      kind: conditionKinds.find((kind) => kind === values[`conditions.${place}.kind`]) ?? 'other',
      words: typed.text(values, `conditions.${place}.words`),
    })).filter(({ words }) => words !== ''),
    decidedOn: typed.day(values, 'decidedOn') ?? '',
    inForceFrom: typed.day(values, 'inForceFrom') ?? typed.day(values, 'decidedOn') ?? '',
    inForceUntil: typed.day(values, 'inForceUntil'),
    motive: typed.text(values, 'motive'),
    minutesReference: typed.text(values, 'minutesReference') || null,
  };
}
