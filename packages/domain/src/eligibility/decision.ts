import {
  type BeneficiaryState,
  beneficiaryLifecycle,
} from '../beneficiaries/beneficiary-lifecycle.ts';
import { type Evidence, type EvidenceSubject, unproved } from '../beneficiaries/evidence.ts';
import type { AccountId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Outcome } from '../values/verdict.ts';
import type { Assessment } from './assessment.ts';

/** What somebody decides about the conditions; a computer only says what the rules find. */
export const decisionOutcomes = ['eligible', 'not_eligible'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** Why a decision cannot be taken now, or not by this person. */
export const decisionHindrances = [
  'not_a_volunteer',
  'verdict_is_not_yes',
  'verdict_is_yes',
  'not_proved',
  'saw_the_proof',
] as const;
export type DecisionHindrance = (typeof decisionHindrances)[number];

export type DecisionCase = {
  state: BeneficiaryState;
  /** What the rules find on the day of the decision, derogations counted. */
  verdict: Outcome;
  /** Of which conditions a derogation excuses that day: a proof of them is not asked. */
  derogations?: Assessment['derogations'] | undefined;
  /** Proofs that were not taken back. */
  evidence: readonly Evidence[];
  on: PlainDate;
  decider: AccountId;
};

/**
 * What stands in the way of a decision; nothing when it may be taken. A yes asks the rules' yes and a
 * proof that counts for each condition, seen by somebody else than the decider. A no is taken only where
 * the rules do not say yes, by somebody who has seen none of the proofs. No official text that we know
 * says who decides: that two people stand behind each answer is our proposal.
 */
export function hindrancesOfDecision(
  outcome: DecisionOutcome,
  { state, verdict, derogations, evidence, on, decider }: DecisionCase,
): DecisionHindrance[] {
  const lacking = (proofs: readonly Evidence[]) => unprovedBeside(proofs, on, derogations);
  const found: DecisionHindrance[] = [];
  if (!beneficiaryLifecycle.canMove(state, outcome)) {
    found.push('not_a_volunteer');
  }
  if (outcome === 'not_eligible') {
    return [
      ...found,
      ...(verdict === 'yes' ? (['verdict_is_yes'] as const) : []),
      ...(evidence.some(({ seenBy }) => seenBy === decider) ? (['saw_the_proof'] as const) : []),
    ];
  }
  if (verdict !== 'yes') {
    found.push('verdict_is_not_yes');
  }
  if (lacking(evidence).length > 0) {
    found.push('not_proved');
  } else if (lacking(evidence.filter(({ seenBy }) => seenBy !== decider)).length > 0) {
    found.push('saw_the_proof');
  }
  return found;
}

const conditionProvedBy = {
  without_work: 'long-without-work',
  domicile: 'lives-in-territory',
  voluntariness: 'volunteers',
} as const satisfies Record<EvidenceSubject, string>;

/** The conditions that no proof shows on a day, but for those of which a derogation excuses. */
export function unprovedBeside(
  evidence: readonly Evidence[],
  on: PlainDate,
  derogations: Assessment['derogations'] = [],
): EvidenceSubject[] {
  return unproved(evidence, on).filter(
    (subject) => !derogations.some(({ condition }) => condition === conditionProvedBy[subject]),
  );
}
