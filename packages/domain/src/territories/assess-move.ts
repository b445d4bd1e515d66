import { type Verdict, verdictOf } from '../values/verdict.ts';
import type { ProgrammeRules } from './programme.ts';
import { agreementSigned } from './requirements/agreement-signed.ts';
import { committeeInstalled } from './requirements/committee-installed.ts';
import { decisionNamed } from './requirements/decision-named.ts';
import { populationWithinCeiling } from './requirements/population-within-ceiling.ts';
import type { Requirement, RequirementName, TerritoryFacts } from './requirements/requirement.ts';
import { zonesInEligibleArea } from './requirements/zones-in-eligible-area.ts';
import type { TerritoryState } from './territory-lifecycle.ts';

const requirements: Record<RequirementName, Requirement> = {
  'zones-in-eligible-area': zonesInEligibleArea,
  'population-within-ceiling': populationWithinCeiling,
  'committee-installed': committeeInstalled,
  'agreement-signed': agreementSigned,
  'decision-named': decisionNamed,
};

/**
 * What the programme's rules say of a move to `to`. "No" closes the way; "unclear" leaves it to the
 * person who decides, with a reason. Whether the lifecycle has that way at all is asked elsewhere.
 */
export function assessMove(
  to: TerritoryState,
  facts: TerritoryFacts,
  rules: ProgrammeRules,
): Verdict<RequirementName> {
  const asked = rules.requirements.filter((line) => line.to === to);
  return verdictOf(
    asked.map(({ requirement, source }) => ({
      rule: requirement,
      source,
      ...requirements[requirement](facts, rules),
    })),
  );
}
