import type { PlainDate } from '../values/plain-date.ts';
import type { Source, Sourced } from '../values/source.ts';
import type { CheckRules } from './check-terms.ts';
import type { EligibilityTerms } from './eligibility-terms.ts';
import type { EligibleArea } from './eligible-area.ts';
import type { MatchingRules } from './matching-terms.ts';
import type { RecourseRules } from './recourse-rules.ts';
import type { RequirementName } from './requirements/requirement.ts';
import type { TerritoryState } from './territory-lifecycle.ts';

/** What a programme asks, as data with its source: another programme asks something else. */
export type ProgrammeRules = {
  thresholds: {
    /** Most inhabitants of a territory, all zones together. */
    maxInhabitants: Sourced<number>;
    /** Months: a person has been without work for more than this. */
    monthsWithoutWork: Sourced<number>;
    /** Months: a person has lived in the territory for at least this. */
    monthsDomiciled: Sourced<number>;
  };
  eligibleAreas: Sourced<EligibleArea[]>;
  /** How the facts about a person are read. */
  eligibility: EligibilityTerms;
  /** What each move of a territory asks, and on whose word. */
  requirements: { to: TerritoryState; requirement: RequirementName; source: Source }[];
  /** How the list of those who wait is told of; a version without it tells nobody a place. */
  list?: ListRules | undefined;
  /** How people and activities meet in a round; a version without it has no rounds. */
  matching?: MatchingRules | undefined;
  /** How those whom an activity could touch are found; a version without it checks nothing. */
  check?: CheckRules | undefined;
  /** Derogations and reviews; a version without it has no derogation, and sets a review no limit of days. */
  recourse?: RecourseRules | undefined;
};

export type ListRules = {
  /** The last places of the bands in which a place on the list is told, growing: 20, 50, 100. */
  bands: Sourced<number[]>;
  /** After how many weeks without contact a team is told so of a file; left out, it is told of none. */
  contactWeeks?: Sourced<number> | undefined;
};

/** The rules as they were from a day on; a decision names the version that it used. */
export type ProgrammeVersion = { version: number; validFrom: PlainDate; rules: ProgrammeRules };

/**
 * What the programme is called and who stands behind it; name and minister have changed once
 * already.
 */
export type ProgrammeBrand = {
  name: string;
  /** Names that it bore before, oldest first. */
  formerNames: string[];
  /** The minister or body that answers for it; the source says on which day that was read. */
  responsible: Sourced<string>;
  /** The money of the whole programme: what it is, and how much in euro cents. */
  funding: { line: string; cents: number; source: Source };
};

/** A programme and every version of its rules; versions are added, never changed. */
export type Programme = { code: string; brand: ProgrammeBrand; versions: ProgrammeVersion[] };

/**
 * The version in force on a day: the latest that had begun, and of two that began together the
 * higher number. None before the first.
 */
export function rulesOn(programme: Programme, on: PlainDate): ProgrammeVersion | undefined {
  return programme.versions
    .filter(({ validFrom }) => validFrom <= on)
    .sort((a, b) =>
      a.validFrom < b.validFrom ? 1 : a.validFrom > b.validFrom ? -1 : b.version - a.version,
    )[0];
}
