import type { Fact } from '../beneficiaries/facts.ts';
import type {
  EligibilityTerms,
  FactSource,
  ProvableFact,
} from '../territories/eligibility-terms.ts';
import type { TerritoryId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Sourced } from '../values/source.ts';
import type { Verdict } from '../values/verdict.ts';
import type { Excuse } from './derogation.ts';

export const criterionNames = [
  'long-without-work',
  'lives-in-territory',
  'volunteers',
  'registered-as-job-seeker',
] as const;
export type CriterionName = (typeof criterionNames)[number];

/** What the conditions may look at in the rules of a programme. */
export type EligibilityRules = {
  thresholds: { monthsWithoutWork: Sourced<number>; monthsDomiciled: Sourced<number> };
  eligibility: EligibilityTerms;
};

/** For which day, for which territory and by which rules the question is put. */
export type Question = {
  on: PlainDate;
  territoryId: TerritoryId;
  rules: EligibilityRules;
  /** The number of the rules' version, for the answer to name. */
  rulesVersion?: number;
  /** Conditions of which a person excused the other for a time. */
  excuses?: readonly Excuse[];
};

/**
 * What is not known of a fact: nothing at all (`all`), how it is on the day (`now`), the day of its
 * beginning or end (`since`, `until`), some days in between (`gap`), or how the rules read it
 * (`reading`).
 */
export type Unknown = 'all' | 'now' | 'since' | 'until' | 'gap' | 'reading';

/** A fact that would settle an unclear condition, and whose papers prove it. */
export type MissingFact = {
  fact: ProvableFact;
  unknown: Unknown;
  /** The days between which it lies; null where it has no bound. */
  from: PlainDate | null;
  until: PlainDate | null;
  /** A beginning on this day or before makes the condition met today; null where that does not help. */
  decidedBy: PlainDate | null;
  issuers: FactSource[];
};

/** One step of a change that would alter the answer. */
export type ChangeStep =
  /** Nothing but time; `until` is the first day of the other answer. */
  | { step: 'wait'; until: PlainDate }
  | { step: 'tell'; fact: ProvableFact; unknown: Unknown; decidedBy: PlainDate | null }
  | { step: 'move_in' }
  | { step: 'say_yes' }
  | { step: 'register' }
  | { step: 'work_ends' }
  /** A yes ends with so many more days of work in a row, from today on, as the rules count days. */
  | { step: 'work_more'; days: number };

/** The answer to a question, with all that explains it. */
export type Assessment = Verdict<CriterionName> & {
  on: PlainDate;
  territoryId: TerritoryId;
  rulesVersion: number | null;
  /**
   * The first day of the yes: of the one that stands, or else of the next one if nothing changes. Null
   * when no yes lies ahead, or nothing tells.
   */
  eligibleFrom: PlainDate | null;
  /** The last day of that yes, if nothing changes; null when it has no end that is known. */
  eligibleUntil: PlainDate | null;
  /** The next day on which the answer is another one, if nothing changes. */
  changesOn: PlainDate | null;
  missing: MissingFact[];
  /** The fewest steps that together make it a yes, or that end a yes; none when we know of none. */
  smallestChange: ChangeStep[];
  /**
   * Derogations by which a condition that is not met counts as met on the day: the answer is theirs, the
   * finding of the condition stays. Absent where there is none.
   */
  derogations?: Excuse[];
};

/** What was told about a person; the order does not matter. */
export type EligibilityFacts = readonly Fact[];
