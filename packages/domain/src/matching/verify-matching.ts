import type { MatchInstance, MatchResult } from './match-instance.ts';
import { checkBranches } from './proof/check-branches.ts';
import { checkMatch, checkShape } from './proof/check-match.ts';
import { checkPrices } from './proof/check-prices.ts';
import { readFacts } from './proof/given-facts.ts';
import type { ProofProblem } from './proof/proof-problem.ts';

export type Verification = { ok: true } | { ok: false; problem: ProofProblem };

/**
 * Checks an answer without solving anything, and without a line of the solver: that it is a matching,
 * that its score is right, and that its prices prove that none is better. Linear in the pairs; with
 * minimums, linear in the pairs for each branch. Takes a sound instance, and any answer.
 */
export function verifyMatching(instance: MatchInstance, result: MatchResult): Verification {
  const problem = checkShape(instance, result) ?? check(instance, result);
  return problem ? { ok: false, problem } : { ok: true };
}

function check(instance: MatchInstance, result: MatchResult): ProofProblem | undefined {
  const facts = readFacts(instance, result);
  return (
    checkMatch(facts) ?? checkPrices(facts) ?? (facts.hasMinimum ? checkBranches(facts) : undefined)
  );
}
