import type { PlainDate } from '../../values/plain-date.ts';
import type { Sourced } from '../../values/source.ts';
import type { Trace } from '../../values/verdict.ts';
import type { EligibleArea } from '../eligible-area.ts';
import type { Territory, TerritoryZone } from '../territory.ts';

export const requirementNames = [
  'zones-in-eligible-area',
  'population-within-ceiling',
  'committee-installed',
  'agreement-signed',
  'decision-named',
] as const;
export type RequirementName = (typeof requirementNames)[number];

/** What a requirement may look at; nothing else counts. */
export type TerritoryFacts = {
  territory: Pick<Territory, 'committeeInstalledOn' | 'agreementSignedOn'>;
  zones: readonly TerritoryZone[];
  /** Reference of the decision that carries the move, as the file names it; undefined while nobody was asked. */
  decision?: string | null | undefined;
  /**
   * The day on which the move takes effect. Without it, a date that lies ahead counts as reached.
   */
  on?: PlainDate | undefined;
};

/** What a requirement may look at in the rules of a programme. */
export type RequirementRules = {
  thresholds: { maxInhabitants: Sourced<number> };
  eligibleAreas: Sourced<readonly EligibleArea[]>;
};

/** The finding of one requirement; its name and its source come from the programme's rules. */
export type Finding = Omit<Trace, 'rule' | 'source'>;

/** One condition for a move, as a function from facts to a finding, met or not. */
export type Requirement = (facts: TerritoryFacts, rules: RequirementRules) => Finding;
