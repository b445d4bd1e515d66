import { type BeneficiaryState, listStates } from '../beneficiaries/beneficiary-lifecycle.ts';
import type { Outcome } from '../values/verdict.ts';

/** Why an answer is another one than before: time went by, the rules are others, or the facts. */
export const changeCauses = ['time', 'rules', 'facts'] as const;
export type ChangeCause = (typeof changeCauses)[number];

/**
 * Whether a person should look at a file whose answer became another one: the answer no longer goes with
 * what was decided, or a decision has become possible without anybody’s doing. Nothing follows by
 * itself. That is our proposal: no text we found says who looks again, and when.
 */
export function asksForLook(state: BeneficiaryState, now: Outcome, cause: ChangeCause): boolean {
  if (state === 'volunteer') {
    // Whoever notes the facts that make a yes sees it on the same page.
    return now === 'yes' && cause !== 'facts';
  }
  if (state === 'not_eligible') {
    return now === 'yes';
  }
  return (state === 'eligible' || listStates.some((one) => one === state)) && now !== 'yes';
}
