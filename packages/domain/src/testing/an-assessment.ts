import type { Fact } from '../beneficiaries/facts.ts';
import { assessEligibility } from '../eligibility/assess-eligibility.ts';
import type { Assessment, CriterionName, EligibilityRules } from '../eligibility/assessment.ts';
import { plainDate } from '../values/plain-date.ts';
import { aTerritory } from './a-territory.ts';
import { someRules } from './some-rules.ts';

/** What the rules say of some facts: on 1 October 2026, for `aTerritory`, by `someRules` as version 7. */
export function anAssessment(
  facts: readonly Fact[],
  on = '2026-10-01',
  rules: EligibilityRules = someRules(),
): Assessment {
  return assessEligibility(facts, {
    on: plainDate(on),
    territoryId: aTerritory().id,
    rules,
    rulesVersion: 7,
  });
}

/** Outcome and reason of one condition, as two words. */
export function outcomeOf(rule: CriterionName, { criteria }: Assessment): string {
  const trace = criteria.find((one) => one.rule === rule);
  return trace ? `${trace.outcome} ${trace.reason}` : 'not asked';
}

export function outcomeOfWork(
  facts: readonly Fact[],
  on?: string,
  rules?: EligibilityRules,
): string {
  return outcomeOf('long-without-work', anAssessment(facts, on, rules));
}

export function outcomeOfDomicile(
  facts: readonly Fact[],
  on?: string,
  rules?: EligibilityRules,
): string {
  return outcomeOf('lives-in-territory', anAssessment(facts, on, rules));
}
