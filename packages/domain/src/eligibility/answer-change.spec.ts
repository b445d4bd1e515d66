import { describe, expect, it } from 'vitest';
import {
  type BeneficiaryState,
  beneficiaryStates,
} from '../beneficiaries/beneficiary-lifecycle.ts';
import { type Outcome, outcomes } from '../values/verdict.ts';
import { asksForLook, type ChangeCause, changeCauses } from './answer-change.ts';

const asking = (cause: ChangeCause) =>
  beneficiaryStates.flatMap((state) =>
    outcomes.filter((now) => asksForLook(state, now, cause)).map((now) => `${state} ${now}`),
  );
const decided = [
  'not_eligible yes',
  ...['eligible', 'on_list', 'in_preparation', 'paused', 'proposed'].flatMap((state) => [
    `${state} no`,
    `${state} unclear`,
  ]),
];

describe('an answer that became another one', () => {
  it.each<[ChangeCause, string[]]>([
    ['time', ['volunteer yes', ...decided]],
    ['rules', ['volunteer yes', ...decided]],
    ['facts', decided],
  ])('asks for a look where %s made it go against what was decided', (cause, expected) => {
    expect(asking(cause)).toEqual(expected);
  });

  it.each<[BeneficiaryState, Outcome]>([
    ['contact', 'yes'],
    ['hired', 'no'],
    ['exited', 'yes'],
    ['anonymised', 'yes'],
  ])('asks nobody to look at somebody who is %s', (state, now) => {
    expect(changeCauses.some((cause) => asksForLook(state, now, cause))).toBe(false);
  });
});
